package vn.moixa.recognition.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.web.util.HtmlUtils;

/** A feed in the Atom format. */
final class AtomFeed {

    private final StringBuilder xml = new StringBuilder();

    AtomFeed(String title, String address, Instant updated) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        element("title", title);
        element("id", address);
        xml.append("<link rel=\"self\" href=\"").append(escaped(address)).append(".atom\"/>\n");
        xml.append("<link rel=\"alternate\" href=\"").append(escaped(address)).append("\"/>\n");
        element("updated", moment(updated));
        xml.append("<author><name>Mỗi Xã</name></author>\n");
    }

    void entry(String id, String title, String link, Instant updated, String summary) {
        xml.append("<entry>\n");
        element("id", id);
        element("title", title);
        xml.append("<link href=\"").append(escaped(link)).append("\"/>\n");
        element("updated", moment(updated));
        element("summary", summary);
        xml.append("</entry>\n");
    }

    byte[] bytes() {
        return (xml + "</feed>\n").getBytes(StandardCharsets.UTF_8);
    }

    private void element(String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
