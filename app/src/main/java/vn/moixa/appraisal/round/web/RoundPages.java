package vn.moixa.appraisal.round.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.commune.web.Looks;
import vn.moixa.appraisal.round.domain.RoundCard;
import vn.moixa.appraisal.round.domain.RoundLevel;
import vn.moixa.appraisal.round.usecase.ReadRounds.Entry;
import vn.moixa.appraisal.round.usecase.ReadRounds.Progress;
import vn.moixa.appraisal.round.usecase.ReadRounds.Whole;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;
import vn.moixa.web.chart.StackedBars;

/** Pages of rounds. */
public final class RoundPages {

    private RoundPages() {}

    /** All rounds. */
    public record RoundsPage(Frame frame, List<Progress> rounds, boolean mayWrite, int nextYear) {

        public boolean over(RoundCard round, java.time.LocalDate today) {
            return !today.isBefore(round.resultsBefore());
        }
    }

    /** One round with its dossiers and how far they are. */
    public record RoundPage(
            Frame frame, Whole whole, boolean mayWrite, List<Choice> others, Typed typed, FormErrors errors) {

        public RoundCard round() {
            return whole.progress().round();
        }

        public String address() {
            return "/appraisal/rounds/" + round().id().value();
        }

        public Tone tone(Entry entry) {
            return Looks.of(entry.line().state());
        }

        public String value(String name) {
            return typed.value(name);
        }

        /** How many dossiers are at each step; the table below the drawing says the same. */
        public StackedBars chart() {
            var rows = Arrays.stream(DossierState.values())
                    .filter(state -> whole.progress().count(state) > 0)
                    .map(state -> new StackedBars.Row(frame.text("appraisal.state." + state.name()), List.of((long)
                            whole.progress().count(state))))
                    .toList();
            return new StackedBars(
                    frame.text("round.chart"),
                    frame.text("round.chart.label", whole.progress().total(), done(), open()),
                    frame.text("round.chart.state"),
                    List.of(frame.text("round.chart.dossiers")),
                    rows);
        }

        public int done() {
            return whole.progress()
                    .count(
                            DossierState.RECOGNISED,
                            DossierState.NOT_RECOGNISED,
                            DossierState.DISQUALIFIED,
                            DossierState.RESULT_APPROVED,
                            DossierState.SENT_TO_CENTRE,
                            DossierState.CENTRE_RESULT,
                            DossierState.WITHDRAWN_BY_PRODUCER);
        }

        public int open() {
            return whole.progress().total() - done();
        }
    }

    /**
     * The form of a round.
     *
     * @param round null for a new, extra one
     * @param saved what somebody else saved while the form was open (R167)
     */
    public record RoundFormPage(
            Frame frame,
            @Nullable RoundCard round,
            @Nullable RoundCard saved,
            List<Choice> levels,
            Typed typed,
            FormErrors errors) {

        public String action() {
            return round == null
                    ? "/appraisal/rounds"
                    : "/appraisal/rounds/" + round.id().value();
        }

        public String value(String name) {
            if (round == null || typed.has(name)) {
                return typed.value(name);
            }
            return switch (name) {
                case "name" -> round.name();
                case "proposalsBefore" -> round.proposalsBefore().toString();
                case "resultsBefore" -> round.resultsBefore().toString();
                case "planNumber" -> round.planNumber() == null ? "" : round.planNumber();
                case "planDate" ->
                    round.planDate() == null ? "" : round.planDate().toString();
                default -> "";
            };
        }

        public int version() {
            if (saved != null) {
                return saved.version();
            }
            Integer typedVersion = typed.number("version");
            return typedVersion != null ? typedVersion : round == null ? 0 : round.version();
        }

        static List<Choice> levels(Frame frame) {
            return Arrays.stream(RoundLevel.values())
                    .map(level -> new Choice(level.name(), frame.text("round.level." + level.name())))
                    .toList();
        }
    }
}
