package vn.moixa.programme.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.Tab;
import vn.moixa.web.chart.LineChart;

/** A target opened below its row: its course, why the figure is what it is, what others reported, and the records. */
public record OpenedTarget(
        String code,
        String words,
        LineChart chart,
        Map<String, String> why,
        List<ReportedRow> reported,
        String heading,
        List<Tab> tabs,
        EvidenceTable evidence,
        boolean hasList,
        String all,
        String workbook,
        String areas,
        String history,
        String shares,
        @Nullable String edit) {}
