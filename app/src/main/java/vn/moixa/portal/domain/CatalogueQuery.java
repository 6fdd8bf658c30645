package vn.moixa.portal.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.portal.search.Facet;
import vn.moixa.portal.search.ProductQuery;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ProducerType;

/**
 * What a visitor asked of the catalogue, as it stands in the address. A value that means nothing is left out, as if it had not been
 * typed; an area is a commune of today ("02839"), or "pre2025:" and a former district or province.
 */
public record CatalogueQuery(
        String text,
        Map<String, List<String>> chosen,
        @Nullable String cursor) {

    public static final String INDUSTRY = "industry";
    public static final String STARS = "stars";
    public static final String STATE = "state";
    public static final String AREA = "area";
    public static final String TYPE = "producerType";

    private static final String FORMER = "pre2025:";
    private static final Pattern COMMUNE = Pattern.compile("\\d{5}");
    private static final Pattern FORMER_DISTRICT = Pattern.compile("pre2025:\\d{3}");
    private static final Pattern FORMER_PROVINCE = Pattern.compile("pre2025:\\d{2}");

    private static final Map<String, Predicate<String>> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put(
                INDUSTRY,
                value -> Stream.of(Industry.values())
                        .anyMatch(industry -> industry.name().equals(value)));
        KNOWN.put(STARS, value -> value.matches("[345]"));
        KNOWN.put(
                STATE,
                value -> Stream.of(Star.State.values())
                        .anyMatch(state -> state.name().equals(value)));
        KNOWN.put(
                AREA,
                value -> Stream.of(COMMUNE, FORMER_DISTRICT, FORMER_PROVINCE)
                        .anyMatch(form -> form.matcher(value).matches()));
        KNOWN.put(
                TYPE,
                value -> Stream.of(ProducerType.values())
                        .anyMatch(type -> type.name().equals(value)));
    }

    public static CatalogueQuery of(Map<String, List<String>> parameters) {
        var chosen = new LinkedHashMap<String, List<String>>();
        KNOWN.forEach((name, isKnown) -> {
            List<String> values = values(parameters, name)
                    .filter(isKnown)
                    .distinct()
                    .limit(120)
                    .toList();
            if (!values.isEmpty()) {
                chosen.put(name, values);
            }
        });
        String text = values(parameters, "q").findFirst().orElse("").strip();
        return new CatalogueQuery(
                text.substring(0, Math.min(text.length(), ProductQuery.LONGEST_TEXT)),
                chosen,
                values(parameters, "cursor").findFirst().orElse(null));
    }

    /** Names and values that mean nothing; the API refuses them by name. */
    public static List<String> unknown(Map<String, List<String>> parameters) {
        return KNOWN.entrySet().stream()
                .filter(known -> values(parameters, known.getKey())
                        .anyMatch(value -> !value.isBlank() && !known.getValue().test(value)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The values a filter takes, as the API tells whoever sent another one. */
    public static String accepted(String name) {
        return switch (name) {
            case INDUSTRY -> names(Industry.values());
            case STATE -> names(Star.State.values());
            case TYPE -> names(ProducerType.values());
            case STARS -> "3, 4, 5";
            case AREA -> "02839, pre2025:088, pre2025:10";
            default -> "";
        };
    }

    private static String names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    public ProductQuery toSearch(AsOf asOf, int size) {
        var query = ProductQuery.on(asOf.day())
                .text(text)
                .with(Facet.INDUSTRY, of(INDUSTRY))
                .with(Facet.STARS, of(STARS))
                .with(Facet.STATE, of(STATE))
                .with(Facet.PRODUCER_TYPE, of(TYPE))
                .with(Facet.COMMUNE, areas(COMMUNE))
                .with(Facet.FORMER_DISTRICT, areas(FORMER_DISTRICT))
                .with(Facet.FORMER_PROVINCE, areas(FORMER_PROVINCE))
                .page(size, cursor);
        return asOf.publishedOnly() ? query.publishedOnly() : query;
    }

    public List<String> of(String name) {
        return chosen.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return of(name).contains(value);
    }

    public boolean isFiltered() {
        return !chosen.isEmpty();
    }

    public int filters() {
        return chosen.values().stream().mapToInt(List::size).sum();
    }

    public String address(@Nullable String continuedAt) {
        return address(chosen, continuedAt);
    }

    public String without(String name, String value) {
        var fewer = new LinkedHashMap<>(chosen);
        fewer.put(name, of(name).stream().filter(other -> !other.equals(value)).toList());
        return address(fewer, null);
    }

    private String address(Map<String, List<String>> values, @Nullable String continuedAt) {
        var pairs = new ArrayList<String>();
        if (!text.isEmpty()) {
            pairs.add("q=" + encoded(text));
        }
        values.forEach((name, all) -> all.forEach(value -> pairs.add(name + "=" + encoded(value))));
        if (continuedAt != null) {
            pairs.add("cursor=" + encoded(continuedAt));
        }
        return pairs.isEmpty() ? "/san-pham" : "/san-pham?" + String.join("&", pairs);
    }

    private List<String> areas(Pattern form) {
        return of(AREA).stream()
                .filter(value -> form.matcher(value).matches())
                .map(value -> value.startsWith(FORMER) ? value.substring(FORMER.length()) : value)
                .toList();
    }

    private static Stream<String> values(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().filter(java.util.Objects::nonNull);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
