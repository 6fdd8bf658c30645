package vn.moixa.programme.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.Criterion;
import vn.moixa.programme.domain.EveryUnit;
import vn.moixa.programme.domain.Filter;
import vn.moixa.programme.domain.FilterValue;
import vn.moixa.programme.domain.FilterValue.Cohort;
import vn.moixa.programme.domain.FilterValue.Text;
import vn.moixa.programme.domain.FilterValue.Words;
import vn.moixa.programme.domain.FilterValue.Yes;
import vn.moixa.programme.domain.Goal;
import vn.moixa.programme.domain.Indicator;
import vn.moixa.programme.domain.Measure;
import vn.moixa.programme.domain.Operator;
import vn.moixa.programme.domain.Period;
import vn.moixa.programme.domain.Population;
import vn.moixa.programme.domain.Quantity;
import vn.moixa.programme.domain.Stars;
import vn.moixa.programme.domain.Subject;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.domain.Wording;
import vn.moixa.shared.VietnameseNumber;

/**
 * The form of a target as it was sent. {@code n.…} are the conditions of what is counted, {@code d.…} those of the whole a share is
 * taken of. What cannot be read is named in {@link #faults}, field by field, as a message key.
 */
final class TargetForm {

    static final String COUNTED = "n.";
    static final String WHOLE = "d.";

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 120;

    private final MultiValueMap<String, String> values;
    private final Map<String, String> faults = new LinkedHashMap<>();

    TargetForm(MultiValueMap<String, String> values) {
        this.values = values;
    }

    static TargetForm of(Target target) {
        var values = new LinkedMultiValueMap<String, String>();
        var indicator = target.indicator();
        values.set("code", target.code());
        values.set("nameVi", target.name().vietnamese());
        values.set("nameEn", target.name().english());
        values.set("wordsVi", target.words().vietnamese());
        values.set("wordsEn", target.words().english());
        values.set("noteVi", target.countingNote().vietnamese());
        values.set("noteEn", target.countingNote().english());
        values.set("subject", indicator.subject().name());
        values.set("measure", indicator.measure().name());
        values.set(
                "quantity",
                indicator.quantity() == null ? "" : indicator.quantity().name());
        switch (indicator.period()) {
            case Period.On(var day) -> values.set("to", day.toString());
            case Period.Between(var from, var to) -> {
                values.set("from", from.toString());
                values.set("to", to.toString());
            }
        }
        values.set("area", indicator.area() == null ? "" : indicator.area().toString());
        var each = indicator.everyUnit();
        if (each != null) {
            values.set("level", each.list() + "." + each.level());
            values.set("inner", each.counted().subject().name());
            values.set("innerMeasure", each.measure().name());
            values.set("atLeast", Integer.toString(each.atLeast()));
        }
        put(
                values,
                COUNTED,
                each == null ? indicator.population().filter() : each.counted().filter());
        if (indicator.denominator() != null) {
            put(values, WHOLE, indicator.denominator().filter());
        }
        var goal = target.goal();
        values.set("operator", goal.operator().name());
        values.set("unit", goal.unit().name());
        values.set("goal", written(goal.value(), goal.unit()));
        values.set("goalUpper", goal.upper() == null ? "" : written(goal.upper(), goal.unit()));
        values.set("version", Integer.toString(target.version()));
        return new TargetForm(values);
    }

    private static String written(BigDecimal value, Unit unit) {
        var shown = unit == Unit.PERCENT ? value.movePointRight(2) : value;
        return VietnameseNumber.print(
                shown, Math.max(0, shown.stripTrailingZeros().scale()));
    }

    private static void put(MultiValueMap<String, String> values, String prefix, Filter filter) {
        filter.criteria().forEach((criterion, value) -> {
            String name = prefix + criterion.key();
            switch (value) {
                case Stars stars -> values.set(name, code(stars));
                case Yes _ -> values.set(name, "yes");
                case Text(var text) -> values.set(name, text);
                case Words(var words) -> values.put(name, List.copyOf(words));
                case Cohort cohort -> {
                    values.set(name, cohort.inPeriod() ? "inPeriod" : "years");
                    values.set(
                            name + ".from",
                            cohort.fromYear() == null ? "" : cohort.fromYear().toString());
                    values.set(
                            name + ".to",
                            cohort.toYear() == null ? "" : cohort.toYear().toString());
                    values.put(name + ".kind", List.copyOf(cohort.kinds()));
                    values.set(name + ".star", code(cohort.stars()));
                }
            }
        });
    }

    private static String code(Stars stars) {
        return (stars.least() == stars.most() ? "eq" : "ge") + stars.least();
    }

    String value(String name) {
        return Optional.ofNullable(values.getFirst(name)).map(String::strip).orElse("");
    }

    boolean has(String name, String value) {
        return Optional.ofNullable(values.get(name)).orElse(List.of()).contains(value);
    }

    Map<String, String> faults() {
        return faults;
    }

    int version() {
        return number("version").orElse(-1);
    }

    Subject subject() {
        return word(Subject.class, "subject").orElse(Subject.PRODUCT);
    }

    /** The subject whose conditions the form shows: of units, that of which each must have some. */
    Subject counted() {
        return subject() == Subject.ADMIN_UNIT ? word(Subject.class, "inner").orElse(Subject.SALES_POINT) : subject();
    }

    boolean isShare() {
        return word(Measure.class, "measure").filter(Measure::needsDenominator).isPresent();
    }

    /** Empty when something is wrong; {@link #faults} says what. */
    Optional<Target> read(UUID id, String code, int position) {
        var indicator = indicator();
        var goal = goal();
        required("nameVi", LONGEST_NAME);
        required("wordsVi", LONGEST);
        limited("nameEn", LONGEST_NAME);
        limited("wordsEn", LONGEST);
        limited("noteVi", LONGEST);
        limited("noteEn", LONGEST);
        if (!faults.isEmpty() || indicator.isEmpty() || goal.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Target(
                id,
                code,
                position,
                new Wording(value("wordsVi"), value("wordsEn")),
                new Wording(value("nameVi"), value("nameEn")),
                indicator.get(),
                goal.get(),
                indicator.get().period().end(),
                null,
                "",
                new Wording(value("noteVi"), value("noteEn")),
                Math.max(0, version())));
    }

    Optional<Indicator> indicator() {
        var measure = word(Measure.class, "measure");
        if (measure.isEmpty()) {
            fault("measure", "programme.form.choose");
        }
        var period = period();
        var area = value("area").isEmpty() ? Optional.<AreaRef>empty() : AreaRef.parse(value("area"));
        if (measure.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Indicator(
                    new Population(subject(), subject() == Subject.ADMIN_UNIT ? Filter.ALL : filter(COUNTED)),
                    measure.get(),
                    isShare() ? new Population(subject(), filter(WHOLE)) : null,
                    word(Quantity.class, "quantity").orElse(null),
                    everyUnit(),
                    period.get(),
                    area.orElse(null)));
        } catch (IllegalArgumentException doesNotFit) {
            fault("measure", "programme.form.doesNotFit");
            return Optional.empty();
        }
    }

    private @Nullable EveryUnit everyUnit() {
        if (subject() != Subject.ADMIN_UNIT) {
            return null;
        }
        String level = value("level");
        int dot = level.indexOf('.');
        if (dot < 0) {
            fault("level", "programme.form.choose");
            throw new IllegalArgumentException("no level");
        }
        return new EveryUnit(
                AreaRef.Level.valueOf(level.substring(dot + 1)),
                level.substring(0, dot),
                new Population(counted(), filter(COUNTED)),
                word(Measure.class, "innerMeasure").orElse(Measure.COUNT),
                number("atLeast").orElse(1));
    }

    private Filter filter(String prefix) {
        Map<Criterion, FilterValue> criteria = new TreeMap<>();
        for (Criterion criterion : Criterion.of(counted())) {
            criterion(prefix + criterion.key(), criterion).ifPresent(value -> criteria.put(criterion, value));
        }
        return new Filter(criteria);
    }

    private Optional<FilterValue> criterion(String name, Criterion criterion) {
        if (value(name).isEmpty()) {
            return Optional.empty();
        }
        return switch (criterion.kind()) {
            case STARS -> stars(name).map(FilterValue.class::cast);
            case YES -> Optional.of(new Yes());
            case TEXT -> Optional.of(new Text(value(name)));
            case WORDS -> {
                var words = criterion.words().stream()
                        .filter(word -> has(name, word))
                        .toList();
                yield words.isEmpty() ? Optional.empty() : Optional.of(new Words(words));
            }
            case COHORT -> Optional.of(cohort(name));
        };
    }

    private Cohort cohort(String name) {
        var kinds = new HashSet<>(Criterion.RECOGNITION_KIND.words());
        kinds.removeIf(kind -> !has(name + ".kind", kind));
        var stars = stars(name + ".star").orElse(Stars.atLeast(Stars.LOWEST));
        if (value(name).equals("inPeriod")) {
            return new Cohort(null, null, kinds, stars);
        }
        var from = number(name + ".from");
        var to = number(name + ".to").or(() -> from);
        if (from.isEmpty() || to.isEmpty() || from.get() < 2018 || to.get() > 2100 || to.get() < from.get()) {
            fault(name, "programme.form.years");
            return new Cohort(null, null, kinds, stars);
        }
        return new Cohort(from.get(), to.get(), kinds, stars);
    }

    private Optional<Stars> stars(String name) {
        String text = value(name);
        if (!text.matches("(ge|eq)[3-5]")) {
            return Optional.empty();
        }
        int number = text.charAt(2) - '0';
        return Optional.of(text.startsWith("eq") ? Stars.exactly(number) : Stars.atLeast(number));
    }

    private Optional<Period> period() {
        var to = day("to");
        if (to.isEmpty()) {
            fault("to", "programme.form.day");
            return Optional.empty();
        }
        if (value("from").isEmpty()) {
            return Optional.of(new Period.On(to.get()));
        }
        var from = day("from");
        if (from.isEmpty() || from.get().isAfter(to.get())) {
            fault("from", "programme.form.order");
            return Optional.empty();
        }
        return Optional.of(new Period.Between(from.get(), to.get()));
    }

    private Optional<Goal> goal() {
        var operator = word(Operator.class, "operator").orElse(Operator.GE);
        var unit = word(Unit.class, "unit").orElse(Unit.ITEMS);
        var value = amount("goal", unit);
        var upper = operator == Operator.BETWEEN ? amount("goalUpper", unit) : Optional.<BigDecimal>empty();
        if (value.isEmpty() || (operator == Operator.BETWEEN && upper.isEmpty())) {
            return Optional.empty();
        }
        if (upper.isPresent() && upper.get().compareTo(value.get()) < 0) {
            fault("goalUpper", "programme.form.upper");
            return Optional.empty();
        }
        return Optional.of(new Goal(operator, value.get(), upper.orElse(null), unit));
    }

    private Optional<BigDecimal> amount(String name, Unit unit) {
        var parsed = VietnameseNumber.parse(value(name).replace("%", ""))
                .filter(number -> number.signum() >= 0 && number.precision() - number.scale() <= 15);
        if (parsed.isEmpty()) {
            fault(name, "programme.form.number");
        }
        return parsed.map(number -> unit == Unit.PERCENT ? number.movePointLeft(2) : number);
    }

    private Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(value(name)))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Optional<Integer> number(String name) {
        return value(name).matches("\\d{1,6}") ? Optional.of(Integer.valueOf(value(name))) : Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> word(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value(name))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private void required(String name, int most) {
        if (value(name).length() < 3) {
            fault(name, "programme.form.text");
        }
        limited(name, most);
    }

    private void limited(String name, int most) {
        if (value(name).length() > most) {
            fault(name, "programme.form.tooLong");
        }
    }

    void fault(String field, String key) {
        faults.putIfAbsent(field, key);
    }
}
