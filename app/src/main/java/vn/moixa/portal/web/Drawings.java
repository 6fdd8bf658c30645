package vn.moixa.portal.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.registry.Industry;
import vn.moixa.shared.Brocade;

/** Drawings that stand for a kind of product while it has no picture of its own. */
public final class Drawings {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"p-([a-z]+)\".*?</symbol>", Pattern.DOTALL);
    private static final Map<String, String> SYMBOLS = load();

    /** Words of a name that say what the thing looks like, the more telling first. */
    private static final Map<String, String> OF_WORD = words(
            "mật ong",
            "mat",
            "chè",
            "tra",
            "trà",
            "tra",
            "gạo",
            "gao",
            "miến",
            "mien",
            "bún",
            "mien",
            "phở",
            "mien",
            "rượu",
            "ruou",
            "lạp",
            "lap",
            "thịt",
            "lap",
            "xúc xích",
            "lap",
            "tương ớt",
            "ot",
            "ớt",
            "ot",
            "quế",
            "que",
            "dầu",
            "dau",
            "túi",
            "tui",
            "gùi",
            "tui",
            "thổ cẩm",
            "tho",
            "thêu",
            "tho",
            "actiso",
            "cao",
            "atiso",
            "cao",
            "cao ",
            "cao");

    // By number of the 26 sets (R15), where all of a set look alike; the others show their brocade.
    private static final Map<Integer, String> OF_SET = Map.ofEntries(
            Map.entry(1, "qua"),
            Map.entry(3, "gao"),
            Map.entry(4, "mat"),
            Map.entry(11, "tra"),
            Map.entry(12, "chen"),
            Map.entry(14, "ruou"),
            Map.entry(15, "ruou"),
            Map.entry(18, "cao"),
            Map.entry(20, "dau"),
            Map.entry(22, "tho"),
            Map.entry(24, "cay"),
            Map.entry(26, "nha"));

    private static final List<String> COLOURS =
            List.of("#2f5136", "#7a2a22", "#2c3676", "#8a5a1e", "#43603a", "#6a4a33", "#3b4a78", "#7a1f2b");

    private Drawings() {}

    public static @Nullable String of(PublicProduct product) {
        String name = product.name().toLowerCase(Locale.ROOT);
        return OF_WORD.entrySet().stream()
                .filter(word -> name.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> product.setNumber() == null ? null : OF_SET.get(product.setNumber()));
    }

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    /** The definition of a drawing, to be used by {@code href="#p-name"}. */
    public static Content symbol(String name) {
        String symbol = Objects.requireNonNull(SYMBOLS.get(name));
        return output -> output.writeContent(symbol);
    }

    /** Colour of the wrapping: the same product always has the same. */
    public static String colour(PublicProduct product) {
        return COLOURS.get(Math.floorMod(Brocade.of(product.weave()).hash(), COLOURS.size()));
    }

    public static String icon(@Nullable Industry industry) {
        return switch (industry) {
            case FOOD -> "egg-fried";
            case DRINK -> "cup-hot";
            case MEDICINAL -> "capsule";
            case CRAFT -> "scissors";
            case ORNAMENTAL -> "flower1";
            case TOURISM -> "house-door";
            case null -> "basket";
        };
    }

    private static Map<String, String> load() {
        try (var file = Objects.requireNonNull(Drawings.class.getResourceAsStream("/look/drawings.svg"))) {
            var symbols = new HashMap<String, String>();
            var found = SYMBOL.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                symbols.put(found.group(1), found.group());
            }
            return Map.copyOf(symbols);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
