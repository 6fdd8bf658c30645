package vn.moixa.appraisal.criteria.format;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.Sha256;

/**
 * JSON with sorted keys, no spaces and no choice: the same content always gives the same bytes, also after a database has stored it in an
 * order of its own. Only texts, whole numbers, truth values, lists and mappings.
 */
public final class Canonical {

    private Canonical() {}

    public static String json(@Nullable Object tree) {
        var out = new StringBuilder();
        write(out, tree);
        return out.toString();
    }

    public static String hash(String canonical) {
        return Sha256.hex(canonical);
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> writeMap(out, map);
            case Collection<?> list -> {
                out.append('[');
                String between = "";
                for (Object item : list) {
                    out.append(between);
                    write(out, item);
                    between = ",";
                }
                out.append(']');
            }
            case Boolean truth -> out.append(truth);
            case Number number -> out.append(number);
            default -> writeText(out, value.toString());
        }
    }

    private static void writeMap(StringBuilder out, Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                sorted.put(String.valueOf(key), value);
            }
        });
        out.append('{');
        String between = "";
        for (var entry : sorted.entrySet()) {
            out.append(between);
            writeText(out, entry.getKey());
            out.append(':');
            write(out, entry.getValue());
            between = ",";
        }
        out.append('}');
    }

    private static void writeText(StringBuilder out, String text) {
        out.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        out.append('"');
    }
}
