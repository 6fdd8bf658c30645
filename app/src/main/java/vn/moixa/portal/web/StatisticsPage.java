package vn.moixa.portal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
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
        List<ReportedFigure> reported,
        Areas areas) {

    /** Full dates below more columns than these would run into each other. */
    private static final int MOST_FULL_DATES = 3;

    private static final int MOST_FULL_YEARS = 6;

    public String label(ReportedFigure figure) {
        return frame.language() == Language.EN ? figure.labelEn() : figure.labelVi();
    }

    public String value(ReportedFigure figure) {
        return switch (figure.unit()) {
            case "PERCENT" -> frame.percent(figure.value());
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

    /** The extent a figure speaks of; the same words mean another province before and after July 2025. */
    public String extent(ReportedFigure figure) {
        String[] listAndCode = figure.scope().split(":", 2);
        return UnitList.of(listAndCode[0])
                .flatMap(list -> areas.name(list, listAndCode[1])
                        .map(name -> list == UnitList.PRE_2025 ? name + " " + frame.text("portal.find.former") : name))
                .orElse("");
    }

    /** Series of one metric and extent with at least three points, drawn as outlines because they are reported. */
    public List<ColumnChart> reportedCharts() {
        Map<String, List<ReportedFigure>> series = new LinkedHashMap<>();
        for (ReportedFigure figure : reported) {
            series.computeIfAbsent(figure.metric() + figure.scope(), _ -> new ArrayList<>())
                    .add(figure);
        }
        return series.values().stream()
                .filter(figures -> figures.size() >= 3)
                .map(this::chart)
                .toList();
    }

    private ColumnChart chart(List<ReportedFigure> figures) {
        ReportedFigure first = figures.getFirst();
        boolean crowded = figures.size() > MOST_FULL_DATES;
        return new ColumnChart(
                label(first) + (extent(first).isEmpty() ? "" : ", " + Words.inSentence(extent(first))),
                frame.text("portal.stats.reportedNote"),
                label(first),
                frame.text("portal.history.time"),
                frame.text("portal.stats.value"),
                figures.stream()
                        .map(figure -> new ColumnChart.Column(
                                crowded ? shortDate(figure, figures.size()) : date(figure),
                                figure.value().doubleValue(),
                                ColumnChart.Kind.REPORTED,
                                crowded ? date(figure) + ", " + figure.sourceName() : figure.sourceName()))
                        .toList(),
                value -> first.unit().equals("PERCENT") ? percent(value) : frame.number(Math.round(value)));
    }

    private static String shortDate(ReportedFigure figure, int columns) {
        int month = figure.asOf().getMonthValue();
        int year = figure.asOf().getYear();
        if (figure.precision().equals("YEAR")) {
            return String.valueOf(year);
        }
        return columns > MOST_FULL_YEARS ? month + "/" + year % 100 : month + "/" + year;
    }

    /** The axis carries whole percents; a decimal that says nothing only takes room from it. */
    private String percent(double share) {
        long whole = Math.round(share * 100);
        return Math.abs(share * 100 - whole) < 1e-9
                ? frame.number(whole) + "\u00a0%"
                : frame.percent(BigDecimal.valueOf(share));
    }
}
