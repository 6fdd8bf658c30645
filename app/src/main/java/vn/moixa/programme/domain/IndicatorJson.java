package vn.moixa.programme.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.moixa.programme.domain.FilterValue.Cohort;
import vn.moixa.programme.domain.FilterValue.Text;
import vn.moixa.programme.domain.FilterValue.Words;
import vn.moixa.programme.domain.FilterValue.Yes;

/** The stored form of a question. Reading is strict: an unknown word is an error, never ignored. */
public final class IndicatorJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> KEYS =
            Set.of("subject", "filter", "measure", "denominator", "quantity", "each", "period", "area");

    private IndicatorJson() {}

    public static Indicator parse(String json) {
        return parse(MAPPER.readTree(json));
    }

    public static Indicator parse(JsonNode node) {
        onlyKeys(node, KEYS);
        var measure = word(Measure.class, node, "measure");
        return new Indicator(
                population(node),
                measure,
                node.has("denominator") ? population(node.get("denominator")) : null,
                node.has("quantity") ? word(Quantity.class, node, "quantity") : null,
                node.has("each") ? everyUnit(node.get("each")) : null,
                period(required(node, "period")),
                node.has("area") ? area(node.get("area").asString()) : null);
    }

    public static String write(Indicator indicator) {
        var node = MAPPER.createObjectNode();
        write(indicator.population(), node);
        node.put("measure", indicator.measure().name());
        if (indicator.denominator() != null) {
            write(indicator.denominator(), node.putObject("denominator"));
        }
        if (indicator.quantity() != null) {
            node.put("quantity", indicator.quantity().name());
        }
        if (indicator.everyUnit() != null) {
            write(indicator.everyUnit(), node.putObject("each"));
        }
        var period = node.putObject("period");
        switch (indicator.period()) {
            case Period.On(var day) -> period.put("on", day.toString());
            case Period.Between(var from, var to) ->
                period.put("from", from.toString()).put("to", to.toString());
        }
        if (indicator.area() != null) {
            node.put("area", indicator.area().toString());
        }
        return MAPPER.writeValueAsString(node);
    }

    private static Population population(JsonNode node) {
        var subject = word(Subject.class, node, "subject");
        Map<Criterion, FilterValue> criteria = new TreeMap<>();
        if (node.has("filter")) {
            for (var entry : node.get("filter").properties()) {
                var criterion = Criterion.of(subject, entry.getKey())
                        .orElseThrow(() -> new IllegalArgumentException(subject + " has no filter " + entry.getKey()));
                criteria.put(criterion, value(criterion, entry.getValue()));
            }
        }
        return new Population(subject, new Filter(criteria));
    }

    private static FilterValue value(Criterion criterion, JsonNode node) {
        return switch (criterion.kind()) {
            case STARS -> stars(node);
            case YES -> {
                if (!node.isBoolean() || !node.asBoolean()) {
                    throw new IllegalArgumentException(criterion.key() + " is true or absent");
                }
                yield new Yes();
            }
            case WORDS -> {
                var words = strings(node);
                if (words.isEmpty() || !criterion.words().containsAll(words)) {
                    throw new IllegalArgumentException(criterion.key() + " knows no " + words);
                }
                yield new Words(words);
            }
            case TEXT -> new Text(node.asString());
            case COHORT -> cohort(node);
        };
    }

    private static Cohort cohort(JsonNode node) {
        onlyKeys(node, Set.of("years", "inPeriod", "kind", "star"));
        Integer from = null;
        Integer to = null;
        if (node.has("years")) {
            var years = new ArrayList<Integer>();
            node.get("years").forEach(year -> years.add(year.asInt()));
            from = years.getFirst();
            to = years.getLast();
        }
        Set<String> kinds = node.has("kind") ? new HashSet<>(strings(node.get("kind"))) : Set.of();
        if (!Criterion.RECOGNITION_KIND.words().containsAll(kinds)) {
            throw new IllegalArgumentException("no such kind in " + kinds);
        }
        return new Cohort(from, to, kinds, node.has("star") ? stars(node.get("star")) : Stars.atLeast(Stars.LOWEST));
    }

    private static Stars stars(JsonNode node) {
        if (node.isInt()) {
            return Stars.exactly(node.asInt());
        }
        onlyKeys(node, Set.of("ge", "eq"));
        return node.has("eq")
                ? Stars.exactly(node.get("eq").asInt())
                : Stars.atLeast(required(node, "ge").asInt());
    }

    private static EveryUnit everyUnit(JsonNode node) {
        onlyKeys(node, Set.of("level", "list", "subject", "filter", "measure", "atLeast"));
        return new EveryUnit(
                word(AreaRef.Level.class, node, "level"),
                required(node, "list").asString(),
                population(node),
                word(Measure.class, node, "measure"),
                required(node, "atLeast").asInt());
    }

    private static Period period(JsonNode node) {
        onlyKeys(node, Set.of("on", "from", "to"));
        return node.has("on") ? new Period.On(day(node, "on")) : new Period.Between(day(node, "from"), day(node, "to"));
    }

    private static AreaRef area(String written) {
        return AreaRef.parse(written).orElseThrow(() -> new IllegalArgumentException("no area " + written));
    }

    private static LocalDate day(JsonNode node, String key) {
        return LocalDate.parse(required(node, key).asString());
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonNode node, String key) {
        return Enum.valueOf(type, required(node, key).asString());
    }

    private static List<String> strings(JsonNode node) {
        if (!node.isArray()) {
            return List.of(node.asString());
        }
        var strings = new ArrayList<String>();
        node.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    private static JsonNode required(JsonNode node, String key) {
        @Nullable JsonNode value = node.get(key);
        if (value == null) {
            throw new IllegalArgumentException("missing " + key);
        }
        return value;
    }

    private static void onlyKeys(JsonNode node, Set<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("unknown " + key);
            }
        }
    }

    private static void write(Population population, ObjectNode node) {
        node.put("subject", population.subject().name());
        var filter = node.putObject("filter");
        population.filter().criteria().forEach((criterion, value) -> {
            switch (value) {
                case Stars stars -> write(stars, filter.putObject(criterion.key()));
                case Yes _ -> filter.put(criterion.key(), true);
                case Text(var text) -> filter.put(criterion.key(), text);
                case Words(var words) -> {
                    if (words.size() == 1) {
                        filter.put(criterion.key(), words.getFirst());
                    } else {
                        var array = filter.putArray(criterion.key());
                        words.forEach(array::add);
                    }
                }
                case Cohort cohort -> write(cohort, filter.putObject(criterion.key()));
            }
        });
    }

    private static void write(Cohort cohort, ObjectNode node) {
        if (cohort.fromYear() == null || cohort.toYear() == null) {
            node.put("inPeriod", true);
        } else {
            node.putArray("years").add(cohort.fromYear()).add(cohort.toYear());
        }
        if (!cohort.kinds().isEmpty()) {
            var kinds = node.putArray("kind");
            cohort.kinds().stream().sorted().forEach(kinds::add);
        }
        write(cohort.stars(), node.putObject("star"));
    }

    private static void write(Stars stars, ObjectNode node) {
        if (stars.least() == stars.most()) {
            node.put("eq", stars.least());
        } else {
            node.put("ge", stars.least());
        }
    }

    private static void write(EveryUnit each, ObjectNode node) {
        node.put("level", each.level().name());
        node.put("list", each.list());
        write(each.counted(), node);
        node.put("measure", each.measure().name());
        node.put("atLeast", each.atLeast());
    }
}
