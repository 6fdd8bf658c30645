package vn.moixa.programme.web;

import vn.moixa.programme.domain.FrozenReport.Content;
import vn.moixa.web.Frame;

/** A frozen report and whether it is still what was frozen. */
public record ReportPage(
        Frame frame,
        Content content,
        String back,
        String files,
        String asOf,
        String frozenAt,
        String by,
        String sha256,
        boolean intact) {}
