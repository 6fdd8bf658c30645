package vn.moixa.programme.web;

import java.util.List;
import vn.moixa.web.Frame;

/** Frozen reports of a plan, and the form that freezes one. */
public record ReportsPage(
        Frame frame, String plan, String back, String action, AskForm ask, boolean writable, List<Row> rows) {

    public record Row(String href, String asOf, String area, String frozenAt, String by, String hash) {}
}
