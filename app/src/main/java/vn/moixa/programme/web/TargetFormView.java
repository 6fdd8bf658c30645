package vn.moixa.programme.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.Criterion;
import vn.moixa.programme.domain.FilterValue.Kind;
import vn.moixa.programme.domain.Measure;
import vn.moixa.programme.domain.Operator;
import vn.moixa.programme.domain.Quantity;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Subject;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.programme.web.TargetFormPage.Choices;
import vn.moixa.programme.web.TargetFormPage.Cohort;
import vn.moixa.programme.web.TargetFormPage.Condition;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** What the form offers, from the one list of what can be asked. */
final class TargetFormView {

    private final Frame frame;
    private final PlanAreas areas;
    private final TargetForm form;
    private final Sentence sentence;

    TargetFormView(Frame frame, PlanAreas areas, TargetForm form) {
        this.frame = frame;
        this.areas = areas;
        this.form = form;
        sentence = new Sentence(new PlanSpeech(frame, areas));
    }

    FormErrors errors() {
        Map<String, String> sentences = new LinkedHashMap<>();
        form.faults().forEach((field, key) -> sentences.put(field, frame.text(key)));
        return new FormErrors(sentences);
    }

    Choices choices() {
        var subject = form.subject();
        return new Choices(
                words("subject", Subject.values()),
                words("measure", Measure.values()),
                Stream.of(Quantity.values())
                        .filter(quantity -> quantity.isOf(subject))
                        .map(quantity -> new Choice(quantity.name(), frame.text("programme.quantity." + quantity)))
                        .toList(),
                areaChoices(),
                words("operator", Operator.values()),
                words("unit", Unit.values()),
                Stream.of("pre2025.DISTRICT", "2025.COMMUNE", "pre2025.PROVINCE")
                        .map(level -> new Choice(level, frame.text("programme.level." + level)))
                        .toList(),
                Stream.of(Subject.SALES_POINT, Subject.PRODUCER, Subject.PRODUCT, Subject.CRAFT_VILLAGE)
                        .map(inner -> new Choice(inner.name(), frame.text("programme.subject." + inner)))
                        .toList(),
                words("measure", Measure.COUNT, Measure.INCREMENT),
                form.isShare(),
                subject == Subject.ADMIN_UNIT,
                Stream.of(Quantity.values()).anyMatch(quantity -> quantity.isOf(subject)));
    }

    List<Condition> conditions(String prefix) {
        return Criterion.of(form.counted()).stream()
                .map(criterion -> condition(prefix + criterion.key(), criterion))
                .toList();
    }

    private Condition condition(String name, Criterion criterion) {
        List<Choice> choices = switch (criterion.kind()) {
            case STARS -> stars();
            case YES -> List.of(new Choice("yes", frame.text("programme.form.yes")));
            case WORDS ->
                criterion.words().stream()
                        .map(word -> new Choice(word, sentence.word(word)))
                        .toList();
            case TEXT -> List.of();
            case COHORT ->
                List.of(
                        new Choice("inPeriod", frame.text("programme.form.inPeriod")),
                        new Choice("years", frame.text("programme.form.ofYears")));
        };
        var chosen = choices.stream()
                .map(Choice::value)
                .filter(value -> form.has(name, value))
                .toList();
        var kinds = Criterion.RECOGNITION_KIND.words();
        return new Condition(
                name,
                frame.text("programme.field." + criterion),
                choices,
                criterion.kind() == Kind.WORDS,
                criterion.kind() == Kind.COHORT,
                chosen,
                form.value(name),
                new Cohort(
                        form.value(name + ".from"),
                        form.value(name + ".to"),
                        kinds.stream()
                                .map(kind -> new Choice(kind, sentence.word(kind)))
                                .toList(),
                        kinds.stream()
                                .filter(kind -> form.has(name + ".kind", kind))
                                .toList(),
                        stars(),
                        form.value(name + ".star")));
    }

    private List<Choice> stars() {
        var choices = new ArrayList<Choice>();
        for (int stars = 3; stars <= 5; stars++) {
            choices.add(new Choice("ge" + stars, frame.text("programme.stars.atLeast", Integer.toString(stars))));
        }
        for (int stars = 3; stars <= 4; stars++) {
            choices.add(new Choice("eq" + stars, frame.text("programme.stars.exactly", Integer.toString(stars))));
        }
        return choices;
    }

    private List<Choice> areaChoices() {
        var speech = new PlanSpeech(frame, areas);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(PlanAreas.HOME.toString(), speech.areaName(PlanAreas.HOME)));
        Stream.concat(areas.formerProvinces().stream(), areas.formerDistricts().stream())
                .map(unit -> new AreaRef(unit.list().code(), unit.code()))
                .forEach(area -> choices.add(new Choice(area.toString(), speech.areaName(area))));
        @Nullable AreaRef other = AreaRef.parse(form.value("area")).orElse(null);
        if (other != null && choices.stream().noneMatch(choice -> choice.value().equals(other.toString()))) {
            choices.add(new Choice(other.toString(), speech.areaName(other)));
        }
        return choices;
    }

    private List<Choice> words(String group, Enum<?>... words) {
        return Stream.of(words)
                .map(word -> new Choice(word.name(), capitalised(frame.text("programme." + group + "." + word.name()))))
                .toList();
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
