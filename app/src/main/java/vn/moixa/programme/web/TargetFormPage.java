package vn.moixa.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** The form in which an officer composes a target, with what it would answer. */
public record TargetFormPage(
        Frame frame,
        String plan,
        String back,
        String action,
        boolean isNew,
        TargetFields fields,
        FormErrors errors,
        Choices choices,
        List<Condition> counted,
        List<Condition> whole,
        @Nullable Preview preview,
        @Nullable String conflict) {

    /** What stands in the fields. */
    public record TargetFields(TargetForm form) {
        public String value(String name) {
            return form.value(name);
        }
    }

    public record Choices(
            List<Choice> subjects,
            List<Choice> measures,
            List<Choice> quantities,
            List<Choice> areas,
            List<Choice> operators,
            List<Choice> units,
            List<Choice> levels,
            List<Choice> innerSubjects,
            List<Choice> innerMeasures,
            boolean isShare,
            boolean ofUnits,
            boolean withQuantity) {}

    /**
     * One condition that fits the subject.
     *
     * @param choices what may be chosen; empty for a free text
     * @param several more than one may be chosen
     * @param cohort also asks for years, kinds and stars
     */
    public record Condition(
            String name,
            String label,
            List<Choice> choices,
            boolean several,
            boolean cohort,
            List<String> chosen,
            String value,
            Cohort years) {

        public boolean has(String word) {
            return chosen.contains(word);
        }
    }

    public record Cohort(
            String from, String to, List<Choice> kinds, List<String> chosen, List<Choice> stars, String star) {}

    public record Preview(
            String sentence, String value, String parts, StatusLook status, String note, String rule, String asOf) {}
}
