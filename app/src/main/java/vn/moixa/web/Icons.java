package vn.moixa.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The icons in use, drawn into the page so that a page carries only the shapes it shows. The shapes come from one file of the project
 * (Bootstrap Icons, MIT), never from a person, which is why they may be written without escaping.
 */
public final class Icons {

    private record Shape(String viewBox, String drawing) {}

    private static final Pattern SYMBOL =
            Pattern.compile("<symbol id=\"i-([a-z0-9-]+)\" viewBox=\"([0-9 .-]+)\">(.*?)</symbol>", Pattern.DOTALL);

    private static final Map<String, Shape> SHAPES = load();

    private Icons() {}

    /** An icon beside a word: hidden from screen readers, the word says it. */
    public static Content of(String name) {
        return of(name, "");
    }

    public static Content of(String name, String extraClass) {
        var shape = shape(name);
        var svg = "<svg class=\"" + ("bi " + extraClass).strip() + "\" viewBox=\"" + shape.viewBox
                + "\" aria-hidden=\"true\" focusable=\"false\">" + shape.drawing + "</svg>";
        return output -> output.writeContent(svg);
    }

    /** Only the paths, for a drawing that places the icon itself. */
    public static String drawing(String name) {
        return shape(name).drawing;
    }

    /** A definition to be drawn many times on one page with {@code <use href="#i-name">}. */
    public static Content symbol(String name) {
        var shape = shape(name);
        var svg = "<symbol id=\"i-" + name + "\" viewBox=\"" + shape.viewBox + "\">" + shape.drawing + "</symbol>";
        return output -> output.writeContent(svg);
    }

    private static Shape shape(String name) {
        return Objects.requireNonNull(SHAPES.get(name), () -> "There is no icon named " + name);
    }

    private static Map<String, Shape> load() {
        try (var file = Objects.requireNonNull(Icons.class.getResourceAsStream("/look/icons.svg"))) {
            var shapes = new HashMap<String, Shape>();
            var symbols = SYMBOL.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            while (symbols.find()) {
                shapes.put(symbols.group(1), new Shape(symbols.group(2), symbols.group(3)));
            }
            return Map.copyOf(shapes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
