package vn.moixa.registry.web;

import java.time.Instant;
import java.util.List;
import vn.moixa.web.Frame;

/** Who changed what, the newest first. */
public record RevisionsPage(Frame frame, String title, String back, List<Version> versions) {

    public record Version(int number, Instant at, String actor, String onBehalfOf, String source, List<Row> rows) {}

    public record Row(String label, String before, String after) {}
}
