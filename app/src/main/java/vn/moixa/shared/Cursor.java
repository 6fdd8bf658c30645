package vn.moixa.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Where a list continues: the sort values of the last row seen, opaque to callers. A cursor from outside may be forged; parse its values. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 2_000;

    public Cursor {
        values = List.copyOf(values);
        for (String value : values) {
            if (value.contains(SEPARATOR)) {
                throw new IllegalArgumentException("A cursor value may not contain a unit separator");
            }
        }
    }

    public static Cursor of(String... values) {
        return new Cursor(List.of(values));
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing when the text is no cursor with this many values. */
    public static Optional<Cursor> decode(String text, int count) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var values = List.of(decoded.split(SEPARATOR, -1));
            return values.size() == count ? Optional.of(new Cursor(values)) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException notACursor) {
            return Optional.empty();
        }
    }
}
