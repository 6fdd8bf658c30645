package vn.moixa.portal.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.area.Unit;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.portal.domain.Counts;
import vn.moixa.portal.store.StarCounts;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ProducerType;
import vn.moixa.web.Frame;
import vn.moixa.web.chart.BarChart;
import vn.moixa.web.chart.Cartogram;
import vn.moixa.web.chart.ColumnChart;
import vn.moixa.web.chart.ColumnChart.Column;
import vn.moixa.web.chart.ColumnChart.Kind;
import vn.moixa.web.chart.StackedBars;

/** Turns counts into charts with the words of the page's language. */
@Component
class Figures {

    private static final int FIRST_YEAR = 2019;
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private final StarCounts stars;
    private final Areas areas;
    private final Maps maps;
    private final StructuredData data;

    Figures(StarCounts stars, Areas areas, Maps maps, StructuredData data) {
        this.stars = stars;
        this.areas = areas;
        this.maps = maps;
        this.data = data;
    }

    Cartogram map(Frame frame, Counts counts) {
        return maps.cartogram(frame, counts);
    }

    Content siteData(Frame frame) {
        return data.site(frame.text("look.portal"));
    }

    /** Valid stars at the end of each year and today, always on today's province. */
    ColumnChart history(Frame frame, AsOf asOf) {
        var days = new ArrayList<LocalDate>();
        IntStream.range(FIRST_YEAR, asOf.day().getYear())
                .mapToObj(year -> LocalDate.of(year, 12, 31))
                .forEach(days::add);
        days.add(asOf.day());
        Map<LocalDate, Long> counts = stars.over(days, asOf.publishedOnly());
        var columns = days.stream()
                .map(day -> new Column(
                        day.equals(asOf.day()) ? frame.text("portal.today") : String.valueOf(day.getYear()),
                        counts.getOrDefault(day, 0L),
                        day.isBefore(MERGER) ? Kind.OTHER_EXTENT : Kind.COMPUTED,
                        frame.text("portal.history.note", frame.date(day))))
                .toList();
        return new ColumnChart(
                frame.text("portal.history.caption"),
                frame.text("portal.history.why"),
                frame.text("portal.history.label", columns.getLast().value()),
                frame.text("portal.history.time"),
                frame.text("portal.products"),
                columns,
                value -> frame.number(Math.round(value)));
    }

    BarChart byIndustry(Frame frame, Counts counts) {
        return new BarChart(
                frame.text("portal.byIndustry"),
                Arrays.stream(Industry.values())
                        .map(industry -> new BarChart.Row(
                                frame.text("portal.industry." + industry),
                                counts.of(industry),
                                frame.link("/san-pham?industry=" + industry)))
                        .sorted(Comparator.comparingDouble(BarChart.Row::value).reversed())
                        .toList(),
                value -> frame.number(Math.round(value)));
    }

    BarChart producersByType(Frame frame, Counts counts) {
        return new BarChart(
                frame.text("portal.stats.producersByType"),
                Arrays.stream(ProducerType.values())
                        .filter(type -> counts.producersByType().containsKey(type))
                        .map(type -> new BarChart.Row(
                                frame.text("portal.type." + type),
                                counts.producersByType().getOrDefault(type, 0L),
                                frame.link("/san-pham?producerType=" + type)))
                        .sorted(Comparator.comparingDouble(BarChart.Row::value).reversed())
                        .toList(),
                value -> frame.number(Math.round(value)));
    }

    /** By the former districts of the records themselves, never by adding up units of today (A12). */
    BarChart byFormerDistrict(Frame frame, Counts counts) {
        return new BarChart(
                frame.text("portal.stats.byDistrict"),
                areas.formerDistricts().stream()
                        .map(district -> new BarChart.Row(
                                district.fullName(),
                                counts.byFormerDistrict().getOrDefault(district.code(), 0L),
                                frame.link("/san-pham?area=pre2025:" + district.code())))
                        .sorted(Comparator.comparingDouble(BarChart.Row::value).reversed())
                        .toList(),
                value -> frame.number(Math.round(value)));
    }

    StackedBars recognised(Frame frame, AsOf asOf) {
        var years = stars.recognisedByYear(asOf);
        var rows = years.entrySet().stream()
                .map(year -> new StackedBars.Row(
                        String.valueOf(year.getKey()),
                        List.of(
                                year.getValue().getOrDefault("RE_RATING", 0L),
                                year.getValue().getOrDefault("FIRST", 0L),
                                year.getValue().getOrDefault("UPGRADE", 0L))))
                .toList();
        return new StackedBars(
                frame.text("portal.stats.recognised"),
                frame.text("portal.stats.recognisedLabel"),
                frame.text("portal.stats.year"),
                List.of(
                        frame.text("portal.kind.RE_RATING"),
                        frame.text("portal.kind.FIRST"),
                        frame.text("portal.kind.UPGRADE")),
                rows);
    }

    List<Unit> communes() {
        return areas.communesOfLaoCai();
    }
}
