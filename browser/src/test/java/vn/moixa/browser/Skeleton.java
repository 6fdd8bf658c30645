package vn.moixa.browser;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The bones of a page without its words: each kind of element within its two parents, with its classes and the names of its attributes. Two
 * pages of a template that have the same bones have the same accessibility, so only new bones are worth a look by the checker.
 */
final class Skeleton {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Attributes that say what stands there or what may be typed, which changes nothing about the bones. */
    private static final Pattern WORDS = Pattern.compile(
            "class|id|href|hreflang|lang|src|value|selected|checked|open|name|min|max|maxlength|pattern|inputmode|placeholder|datetime"
                    + "|autocomplete|rel|loading|data-.*");

    private Skeleton() {}

    /** @param template what the middle of the page is made from; the frame around it is shared by all pages of a layout */
    static Set<String> bones(Document page, String template) {
        var bones = new HashSet<String>();
        String layout = page.body().className();
        for (Element element : page.body().select("*")) {
            if (element.closest("svg") == null) {
                String place = element.closest("main") == null ? "layout " + layout : template;
                bones.add((place + ": " + bone(element.parent()) + ">" + bone(element)).intern());
            }
        }
        return bones;
    }

    private static String bone(Element element) {
        return element.tagName() + "."
                + NUMBER.matcher(String.join(".", element.classNames())).replaceAll("#")
                + element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .filter(name -> !WORDS.matcher(name).matches())
                        .sorted()
                        .collect(Collectors.joining(" ", "[", "]"));
    }
}
