package vn.moixa.intake;

import java.util.List;

/** One allowed value of a column: the value the program uses, the words people write for it, the first being shown. */
public record Choice(String value, List<String> words) {

    public static Choice of(String value, String... words) {
        return new Choice(value, List.of(words));
    }
}
