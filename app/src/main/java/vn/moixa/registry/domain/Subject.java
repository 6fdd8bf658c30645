package vn.moixa.registry.domain;

import static vn.moixa.registry.domain.Field.choice;
import static vn.moixa.registry.domain.Field.choices;
import static vn.moixa.registry.domain.Field.firstDay;
import static vn.moixa.registry.domain.Field.lastDay;
import static vn.moixa.registry.domain.Field.line;
import static vn.moixa.registry.domain.Field.number;
import static vn.moixa.registry.domain.Field.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ProductFlag;
import vn.moixa.registry.ProductState;

/** The kinds of records of the register and the fields of each. */
public enum Subject {
    PRODUCER(
            "producers",
            line("name", 255).needed(),
            Field.of("place", Kind.PLACE),
            line("address_as_printed", 255),
            line("tax_code", 20),
            line("registration_number", 40),
            Field.of("founded_on", Kind.DATE),
            Field.of("ceased_on", Kind.DATE),
            choice("size_class", List.of("MICRO", "SMALL", "MEDIUM", "LARGE")),
            line("phone", 20),
            line("email", 254),
            line("website", 255),
            text("story", 8_000)),
    PRODUCT(
            "products",
            line("name", 255).needed(),
            Field.of("producer_id", Kind.PRODUCER).needed(),
            choice(
                    "set_number",
                    IntStream.rangeClosed(1, 26).mapToObj(Integer::toString).toList()),
            choice("industry", names(Industry.values())),
            choice("state", names(ProductState.values())).needed(),
            choices("flags", names(ProductFlag.values())),
            line("flag_reason", 255),
            line("summary", 300),
            text("story", 8_000),
            Field.of("place", Kind.PLACE),
            line("address_as_printed", 255),
            Field.of("registered_on", Kind.DATE)),
    CRAFT_VILLAGE(
            "craft-villages",
            line("name", 255).needed(),
            choice("kind", List.of("CRAFT_VILLAGE", "TRADITIONAL_CRAFT_VILLAGE", "TRADITIONAL_TRADE"))
                    .needed(),
            line("craft", 255),
            Field.of("place", Kind.PLACE),
            line("address_as_printed", 255),
            Field.of("recognised_on", Kind.DATE),
            line("decision_number", 60),
            Field.of("ended_on", Kind.DATE),
            choice("grade", List.of("CONFIRMED", "REPORTED")).needed()),
    SOURCING_AREA(
            "sourcing-areas",
            line("name", 255).needed(),
            line("crop", 255).needed(),
            number("area_hectares", 1_000_000),
            line("growing_area_code", 60),
            Field.of("stable", Kind.YES_NO),
            Field.of("place", Kind.PLACE),
            line("address_as_printed", 255),
            firstDay("valid"),
            lastDay("valid")),
    SUPPLY_CONTRACT(
            "supply-contracts",
            Field.of("producer_id", Kind.PRODUCER).needed(),
            Field.of("sourcing_area_id", Kind.SOURCING_AREA),
            line("number", 60),
            line("counterparty", 255).needed(),
            number("share_of_output", 100),
            firstDay("valid").needed(),
            lastDay("valid")),
    VALUE_CHAIN(
            "value-chains",
            Field.of("producer_id", Kind.PRODUCER).needed(),
            Field.of("sourcing_area_id", Kind.SOURCING_AREA),
            line("name", 255).needed(),
            Field.of("green", Kind.YES_NO),
            new Field("green_reasons", Kind.LINES, "green_reasons", false, 2_000, List.of(), null),
            firstDay("active").needed(),
            lastDay("active"));

    private final String path;
    // A list that List.of made; nothing can change it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Field> fields;

    Subject(String path, Field... fields) {
        this.path = path;
        this.fields = List.of(fields);
    }

    public static Optional<Subject> ofPath(String path) {
        return Arrays.stream(values())
                .filter(subject -> subject.path.equals(path))
                .findFirst();
    }

    /** Part of the address of its pages. */
    public String path() {
        return path;
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The record lies somewhere itself; the others lie where their producer is. */
    public boolean hasPlace() {
        return field("place").isPresent();
    }

    /** The record belongs to one producer. */
    public boolean isOfProducer() {
        return field("producer_id").isPresent();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
