package vn.moixa.recognition.web;

import org.jspecify.annotations.Nullable;
import vn.moixa.recognition.store.EndedCertificates.Line;
import vn.moixa.shared.Page;
import vn.moixa.web.Frame;

/** The public list of withdrawn certificates. */
public record WithdrawnPage(Frame frame, Page<Line> lines, boolean first) {

    public @Nullable String next() {
        return lines.next() == null ? null : frame.link("/thu-hoi") + "?cursor=" + lines.next();
    }
}
