package vn.moixa.portal.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.portal.domain.CatalogueQuery;
import vn.moixa.portal.domain.Star;
import vn.moixa.portal.search.Facet;
import vn.moixa.portal.search.SearchResult;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ProducerType;
import vn.moixa.web.Frame;

public record CataloguePage(Frame frame, CatalogueQuery query, SearchResult result, Shelf shelf, Areas areas) {

    private static final int COMMUNES_SHOWN = 8;

    /** One box to tick: how many products it would give. */
    public record Option(String value, String label, String count, boolean chosen) {}

    /** A condition in force, and the address without it. */
    public record Chosen(String label, String without) {}

    public List<Option> industries() {
        return Arrays.stream(Industry.values())
                .map(value -> option(
                        CatalogueQuery.INDUSTRY, Facet.INDUSTRY, value.name(), frame.text("portal.industry." + value)))
                .toList();
    }

    public List<Option> stars() {
        return Stream.of("5", "4", "3")
                .map(value -> option(
                        CatalogueQuery.STARS,
                        Facet.STARS,
                        value,
                        frame.text("look.ocop.stars", Integer.valueOf(value))))
                .toList();
    }

    public List<Option> states() {
        return Arrays.stream(Star.State.values())
                .map(value ->
                        option(CatalogueQuery.STATE, Facet.STATE, value.name(), frame.text("portal.state." + value)))
                .toList();
    }

    public List<Option> types() {
        return Arrays.stream(ProducerType.values())
                .map(value -> option(
                        CatalogueQuery.TYPE, Facet.PRODUCER_TYPE, value.name(), frame.text("portal.type." + value)))
                .filter(option -> option.chosen() || result.count(Facet.PRODUCER_TYPE, option.value()) > 0)
                .toList();
    }

    /** The communes with most hits, and those already chosen; the map leads to all. */
    public List<Option> communes() {
        Map<String, Long> counts = result.facets().getOrDefault(Facet.COMMUNE, Map.of());
        Stream<String> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(COMMUNES_SHOWN)
                .map(Map.Entry::getKey);
        Stream<String> chosen = query.of(CatalogueQuery.AREA).stream().filter(area -> area.length() == 5);
        return Stream.concat(chosen, most)
                .distinct()
                .flatMap(code -> areas.find(UnitList.FROM_2025, code).stream())
                .map(unit -> option(CatalogueQuery.AREA, Facet.COMMUNE, unit.code(), unit.fullName()))
                .toList();
    }

    public List<Option> formerDistricts() {
        return areas.formerDistricts().stream()
                .sorted(Comparator.comparing(
                        Unit::name, java.text.Collator.getInstance(java.util.Locale.of("vi", "VN"))))
                .map(district -> new Option(
                        "pre2025:" + district.code(),
                        district.fullName(),
                        frame.number(result.count(Facet.FORMER_DISTRICT, district.code())),
                        query.has(CatalogueQuery.AREA, "pre2025:" + district.code())))
                .toList();
    }

    public List<Chosen> chosen() {
        return query.chosen().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> new Chosen(
                                label(entry.getKey(), value), frame.link(query.without(entry.getKey(), value)))))
                .toList();
    }

    public String total() {
        String number = frame.number(result.total());
        return result.totalIsExact()
                ? frame.text("portal.count", result.total())
                : frame.text("portal.find.moreThan", number);
    }

    public String firstAddress() {
        return query.address(null);
    }

    public @Nullable String nextAddress() {
        return result.next() == null ? null : frame.link(query.address(result.next()));
    }

    private Option option(String name, Facet facet, String value, String label) {
        return new Option(value, label, frame.number(result.count(facet, value)), query.has(name, value));
    }

    private String label(String name, String value) {
        return switch (name) {
            case CatalogueQuery.INDUSTRY -> frame.text("portal.industry." + value);
            case CatalogueQuery.STARS -> frame.text("look.ocop.stars", Integer.valueOf(value));
            case CatalogueQuery.STATE -> frame.text("portal.state." + value);
            case CatalogueQuery.TYPE -> frame.text("portal.type." + value);
            default -> area(value);
        };
    }

    private String area(String value) {
        return value.startsWith("pre2025:")
                ? areas.name(UnitList.PRE_2025, value.substring(8))
                        .map(name -> name + " " + frame.text("portal.find.former"))
                        .orElse(value)
                : areas.name(UnitList.FROM_2025, value).orElse(value);
    }
}
