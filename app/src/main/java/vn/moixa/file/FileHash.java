package vn.moixa.file;

import java.util.Optional;
import java.util.regex.Pattern;

/** The SHA-256 of a file's content in lower-case hexadecimal digits: its name in the store. */
public record FileHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public FileHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a file hash");
        }
    }

    /** Reads a hash that came from outside. */
    public static Optional<FileHash> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FileHash(text)) : Optional.empty();
    }
}
