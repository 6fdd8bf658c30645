package vn.moixa.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a sheet: its official title, the other headers under which it is recognised, and what its cells must be. Headers are
 * compared without accents, case and punctuation, in any order.
 */
public record Column(
        String key,
        ColumnType type,
        String title,
        List<String> synonyms,
        boolean required,
        int maxLength,
        int digits,
        List<Choice> choices,
        String example) {

    public static Column text(String key, String title) {
        return new Column(key, ColumnType.TEXT, title, List.of(), false, 255, 0, List.of(), "");
    }

    public static Column number(String key, String title) {
        return new Column(key, ColumnType.NUMBER, title, List.of(), false, 40, 0, List.of(), "");
    }

    public static Column date(String key, String title) {
        return new Column(key, ColumnType.DATE, title, List.of(), false, 40, 0, List.of(), "");
    }

    /** {@code digits} is the fixed length to which a number is padded when a spreadsheet dropped its zeros; 0 for none. */
    public static Column code(String key, String title, int digits) {
        return new Column(key, ColumnType.CODE, title, List.of(), false, 60, digits, List.of(), "");
    }

    public static Column choice(String key, String title, Choice... choices) {
        return new Column(key, ColumnType.CHOICE, title, List.of(), false, 100, 0, List.of(choices), "");
    }

    public static Column url(String key, String title) {
        return new Column(key, ColumnType.URL, title, List.of(), false, 2000, 0, List.of(), "");
    }

    public static Column phone(String key, String title) {
        return new Column(key, ColumnType.PHONE, title, List.of(), false, 40, 0, List.of(), "");
    }

    public Column needed() {
        return new Column(key, type, title, synonyms, true, maxLength, digits, choices, example);
    }

    public Column alsoCalled(String... names) {
        var all = new ArrayList<>(synonyms);
        all.addAll(List.of(names));
        return new Column(key, type, title, List.copyOf(all), required, maxLength, digits, choices, example);
    }

    public Column atMost(int length) {
        return new Column(key, type, title, synonyms, required, length, digits, choices, example);
    }

    public Column forExample(String value) {
        return new Column(key, type, title, synonyms, required, maxLength, digits, choices, value);
    }
}
