package vn.moixa.portal.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.moixa.portal.domain.Counts;
import vn.moixa.portal.domain.ReportedFigure;
import vn.moixa.web.Frame;
import vn.moixa.web.Language;
import vn.moixa.web.chart.BarChart;
import vn.moixa.web.chart.ColumnChart;
import vn.moixa.web.chart.StackedBars;

public record StatisticsPage(
        Frame frame,
        LocalDate today,
        Counts counts,
        int communes,
        ColumnChart history,
        StackedBars recognised,
        BarChart byIndustry,
        BarChart producersByType,
        BarChart byFormerDistrict,
        List<ReportedFigure> reported) {

    public String label(ReportedFigure figure) {
        return frame.language() == Language.EN ? figure.labelEn() : figure.labelVi();
    }

    public String value(ReportedFigure figure) {
        return switch (figure.unit()) {
            case "PERCENT" -> frame.decimal(figure.value(), 1) + " %";
            case "VND" -> frame.money(figure.value().longValue());
            default -> frame.number(figure.value().longValue());
        };
    }

    /** A figure known for a month or a year only is dated so. */
    public String date(ReportedFigure figure) {
        return switch (figure.precision()) {
            case "YEAR" -> String.valueOf(figure.asOf().getYear());
            case "MONTH" ->
                "%02d/%d".formatted(figure.asOf().getMonthValue(), figure.asOf().getYear());
            default -> frame.date(figure.asOf());
        };
    }

    /** Series of one metric and extent with at least three points, drawn as outlines because they are reported. */
    public List<ColumnChart> reportedCharts() {
        Map<String, List<ReportedFigure>> series = new LinkedHashMap<>();
        for (ReportedFigure figure : reported) {
            series.computeIfAbsent(figure.metric() + figure.scope(), _ -> new java.util.ArrayList<>())
                    .add(figure);
        }
        return series.values().stream()
                .filter(figures -> figures.size() >= 3)
                .map(this::chart)
                .toList();
    }

    private ColumnChart chart(List<ReportedFigure> figures) {
        return new ColumnChart(
                label(figures.getFirst()),
                frame.text("portal.stats.reportedNote"),
                label(figures.getFirst()),
                frame.text("portal.history.time"),
                frame.text("portal.stats.value"),
                figures.stream()
                        .map(figure -> new ColumnChart.Column(
                                date(figure),
                                figure.value().doubleValue(),
                                ColumnChart.Kind.REPORTED,
                                figure.sourceName()))
                        .toList(),
                value -> frame.number(Math.round(value)));
    }
}
