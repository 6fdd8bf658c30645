package vn.moixa.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.Frame;
import vn.moixa.web.Tab;

/** The records behind a figure. */
public record EvidencePage(
        Frame frame,
        String plan,
        String back,
        String code,
        String name,
        String question,
        String rule,
        String asOf,
        String heading,
        List<Tab> tabs,
        EvidenceTable table,
        @Nullable String first,
        @Nullable String next,
        String workbook) {}
