package vn.moixa.appraisal.postcheck.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.postcheck.domain.CheckKind;
import vn.moixa.appraisal.postcheck.domain.CheckState;
import vn.moixa.appraisal.postcheck.domain.FollowUp;
import vn.moixa.appraisal.postcheck.store.PostChecks.Check;
import vn.moixa.appraisal.postcheck.usecase.KeepPostChecks.Starred;
import vn.moixa.shared.Page;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.StateCount;
import vn.moixa.web.Tone;

/** Pages of checks after recognition. */
public final class PostCheckPages {

    private PostCheckPages() {}

    /** Checks by state, the next to fall due first. */
    public record ListPage(
            Frame frame,
            Page<Check> checks,
            Map<CheckState, Integer> counts,
            CheckState shown,
            Typed asked,
            boolean plans,
            java.time.LocalDate today) {

        public List<StateCount> states() {
            return Arrays.stream(CheckState.values())
                    .map(state -> new StateCount(
                            tone(state),
                            icon(state),
                            frame.number(counts.getOrDefault(state, 0)),
                            frame.text("postcheck.state." + state.name()),
                            "/appraisal/post-checks?state=" + state.name()))
                    .toList();
        }

        public Tone tone(Check check) {
            return check.state() == CheckState.PLANNED && check.dueOn().isBefore(today)
                    ? Tone.BAD
                    : tone(check.state());
        }

        private static Tone tone(CheckState state) {
            return switch (state) {
                case PLANNED -> Tone.INFO;
                case DONE -> Tone.OK;
                case CANCELLED -> Tone.OFF;
            };
        }

        private static String icon(CheckState state) {
            return switch (state) {
                case PLANNED -> "calendar-event";
                case DONE -> "check2";
                case CANCELLED -> "slash-circle";
            };
        }
    }

    /** The form of a plan: products that carry a star, day, reason. */
    public record PlanPage(Frame frame, String q, List<Starred> found, Typed typed, FormErrors errors) {

        public List<Choice> kinds() {
            return Arrays.stream(CheckKind.values())
                    .map(kind -> new Choice(kind.name(), frame.text("postcheck.kind." + kind.name())))
                    .toList();
        }

        public String value(String name) {
            return typed.value(name);
        }
    }

    /** One check; planned ones carry the form of the result. */
    public record CheckPage(
            Frame frame,
            Check check,
            String commune,
            boolean mayFinish,
            boolean mayCancel,
            boolean mayEnd,
            Typed typed,
            FormErrors errors,
            java.time.LocalDate today) {

        public String address() {
            return "/appraisal/post-checks/" + check.id();
        }

        public String value(String name) {
            return typed.value(name);
        }

        public List<Choice> yesNo() {
            return List.of(
                    new Choice("yes", frame.text("postcheck.yes")), new Choice("no", frame.text("postcheck.no")));
        }

        public List<Choice> followUps() {
            return Arrays.stream(FollowUp.values())
                    .map(one -> new Choice(one.name(), frame.text("postcheck.follow." + one.name())))
                    .toList();
        }
    }
}
