package vn.moixa.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.Frame;

/** Figures others published about a plan, with source and date. */
public record ReportedPage(
        Frame frame,
        String plan,
        String back,
        List<ReportedRow> rows,
        @Nullable String enter) {}
