package vn.moixa.programme.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.FilterValue.Cohort;
import vn.moixa.programme.domain.FilterValue.Text;
import vn.moixa.programme.domain.FilterValue.Words;
import vn.moixa.programme.domain.FilterValue.Yes;

/** A question in words, so that an officer reads what will be counted before it is. */
public final class Sentence {

    /** The language it is said in. */
    public interface Speech {
        String say(String key, Object... arguments);

        String date(LocalDate day);

        String number(BigDecimal number, int digits);

        String area(@Nullable AreaRef area);
    }

    private static final String KEY = "programme.";

    private final Speech speech;

    public Sentence(Speech speech) {
        this.speech = speech;
    }

    /** What is asked, where and about when. */
    public String question(Indicator indicator) {
        return speech.say(KEY + "sentence.placed", core(indicator), when(indicator), speech.area(indicator.area()));
    }

    /** The question and what is wanted of the answer. */
    public String target(Indicator indicator, Goal goal) {
        return speech.say(KEY + "sentence.target", question(indicator), goal(goal));
    }

    public String goal(Goal goal) {
        var upper = goal.upper();
        return upper == null
                ? speech.say(KEY + "goal." + goal.operator(), amount(goal.value(), goal.unit()))
                : speech.say(
                        KEY + "goal." + goal.operator(), amount(goal.value(), goal.unit()), amount(upper, goal.unit()));
    }

    /** The goal as it stands in a table cell. */
    public String goalCell(Goal goal) {
        var upper = goal.upper();
        return upper == null
                ? amount(goal.value(), goal.unit())
                : amount(goal.value(), goal.unit()) + "–" + amount(upper, goal.unit());
    }

    public String amount(BigDecimal value, Unit unit) {
        return switch (unit) {
            case PERCENT -> {
                var percent = value.movePointRight(2);
                int digits = percent.stripTrailingZeros().scale() > 0 ? 1 : 0;
                yield speech.number(percent, digits) + "\u00a0%";
            }
            case ITEMS -> speech.number(value, value.stripTrailingZeros().scale() > 0 ? 1 : 0);
            case VND -> speech.number(value, 0) + "\u00a0₫";
        };
    }

    /** One decimal for a share, none for things counted; exact parts stand beside it. */
    public String amount(Fraction value, Unit unit) {
        return switch (unit) {
            case PERCENT -> speech.number(value.percent(1), 1) + "\u00a0%";
            case ITEMS -> {
                boolean whole = value.denominator().compareTo(BigDecimal.ONE) == 0
                        && value.numerator().stripTrailingZeros().scale() <= 0;
                yield speech.number(value.rounded(whole ? 0 : 1), whole ? 0 : 1);
            }
            case VND -> speech.number(value.rounded(0), 0) + "\u00a0₫";
        };
    }

    public String population(Population population) {
        return population(population.subject(), population.filter().criteria());
    }

    /** What one part of a share asks beyond the whole it is a part of. */
    public String part(Indicator indicator) {
        var denominator = indicator.denominator();
        if (denominator == null || denominator.subject() != indicator.subject()) {
            return population(indicator.population());
        }
        Map<Criterion, FilterValue> more = indicator.population().filter().criteria().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().equals(denominator.filter().criteria().get(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return population(indicator.subject(), new Filter(more).criteria());
    }

    private String core(Indicator indicator) {
        var each = indicator.everyUnit();
        if (each != null) {
            return speech.say(
                    KEY + "sentence.units",
                    speech.say(KEY + "level." + each.list() + "." + each.level()),
                    Integer.toString(each.atLeast()),
                    population(each.counted()));
        }
        String counted = part(indicator);
        return switch (indicator.measure()) {
            case COUNT -> speech.say(KEY + "sentence.COUNT", counted);
            case INCREMENT -> speech.say(KEY + "sentence.INCREMENT", counted);
            case SHARE, SHARE_INCREMENT ->
                speech.say(
                        KEY + "sentence." + indicator.measure(),
                        counted,
                        indicator.denominator() == null ? "" : population(indicator.denominator()));
            case SUM, GROWTH, AVERAGE ->
                speech.say(KEY + "sentence." + indicator.measure(), counted, quantity(indicator.quantity()));
        };
    }

    private String quantity(@Nullable Quantity quantity) {
        return speech.say(KEY + "quantity." + (quantity == null ? "NUMBER" : quantity.name()));
    }

    private String when(Indicator indicator) {
        return switch (indicator.period()) {
            case Period.On(var day) -> speech.say(KEY + "sentence.on", speech.date(day));
            case Period.Between(var from, var to) ->
                speech.say(KEY + "sentence.between", speech.date(from), speech.date(to));
        };
    }

    private String population(Subject subject, Map<Criterion, FilterValue> criteria) {
        List<String> parts = new ArrayList<>();
        criteria.forEach((criterion, value) -> parts.add(criterion(criterion, value)));
        String noun = speech.say(KEY + "subject." + subject);
        return parts.isEmpty() ? noun : noun + " " + String.join(", ", parts);
    }

    public String criterion(Criterion criterion, FilterValue value) {
        String key = KEY + "criterion." + criterion;
        return switch (value) {
            case Stars stars -> speech.say(key, stars(stars));
            case Yes _ -> speech.say(key);
            case Text(var text) -> speech.say(key, text);
            case Words(var words) ->
                speech.say(key, words.stream().map(this::word).collect(Collectors.joining(speech.say(KEY + "or"))));
            case Cohort cohort -> {
                String kinds = cohort.kinds().isEmpty()
                        ? ""
                        : cohort.kinds().stream()
                                .sorted()
                                .map(kind -> " " + word(kind))
                                .collect(Collectors.joining(speech.say(KEY + "or")));
                yield cohort.fromYear() == null || cohort.toYear() == null
                        ? speech.say(key + ".inPeriod", kinds, stars(cohort.stars()))
                        : speech.say(
                                key + (cohort.fromYear().equals(cohort.toYear()) ? ".year" : ".years"),
                                kinds,
                                stars(cohort.stars()),
                                cohort.fromYear().toString(),
                                cohort.toYear().toString());
            }
        };
    }

    public String word(String word) {
        return speech.say(KEY + "word." + word);
    }

    private String stars(Stars stars) {
        return stars.least() == stars.most()
                ? speech.say(KEY + "stars.exactly", Integer.toString(stars.least()))
                : speech.say(KEY + "stars.atLeast", Integer.toString(stars.least()));
    }
}
