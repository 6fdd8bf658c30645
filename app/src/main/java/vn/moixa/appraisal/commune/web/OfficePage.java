package vn.moixa.appraisal.commune.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.commune.domain.CommuneClock;
import vn.moixa.appraisal.commune.domain.Matter;
import vn.moixa.appraisal.commune.domain.Part;
import vn.moixa.appraisal.commune.usecase.CheckDossier;
import vn.moixa.appraisal.commune.usecase.OfficeSheet;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

/**
 * A dossier on the desk of an office: one panel per step, the present one open for work.
 *
 * @param stale somebody saved the findings meanwhile; both versions are shown (R167)
 */
public record OfficePage(Frame frame, OfficeSheet sheet, Typed typed, FormErrors errors, boolean stale) {

    private static final int RETURN_LINES = 4;

    public boolean atCommune() {
        return sheet.level() == Level.COMMUNE;
    }

    public String address() {
        return address(sheet.level()) + sheet.dossier().id().value();
    }

    static String address(Level level) {
        return switch (level) {
            case COMMUNE -> "/appraisal/commune/dossiers/";
            case PROVINCE -> "/appraisal/reception/";
        };
    }

    public String dossierAddress() {
        return "/appraisal/dossiers/" + sheet.dossier().id().value();
    }

    public String list() {
        return atCommune() ? "/appraisal/commune" : "/appraisal/reception";
    }

    public boolean toReceive() {
        return sheet.mayAct()
                && sheet.dossier().state() == (atCommune() ? DossierState.SUBMITTED : DossierState.PROPOSED);
    }

    /** Lies before this office now, so that it may be worked on. */
    public boolean open() {
        return sheet.mayAct() && sheet.dossier().state() == CheckDossier.lyingAt(sheet.level());
    }

    public Tone tone() {
        return Looks.of(sheet.dossier().state());
    }

    public @Nullable ClockLook clock() {
        var clock = sheet.clock();
        return clock == null ? null : ClockLook.of(clock, sheet.today(), frame);
    }

    public List<Choice> yesNo() {
        return List.of(
                new Choice("yes", frame.text("commune.part.present")),
                new Choice("no", frame.text("commune.part.missing")));
    }

    public List<Choice> metOrNot() {
        return List.of(new Choice("yes", frame.text("commune.met")), new Choice("no", frame.text("commune.not-met")));
    }

    public List<Matter> matters() {
        return Arrays.asList(Matter.values());
    }

    public String present(Part part) {
        var check = sheet.checks().get(part);
        return typed.or("present." + part.name(), check == null ? "" : check.present() ? "yes" : "no");
    }

    public String note(Part part) {
        var check = sheet.checks().get(part);
        return typed.or("note." + part.name(), check == null ? "" : check.note());
    }

    public String met(Matter matter) {
        var found = sheet.findings().get(matter);
        return typed.or(
                "met." + matter.name(), found == null ? "" : found.finding().met() ? "yes" : "no");
    }

    public String words(Matter matter) {
        var found = sheet.findings().get(matter);
        return typed.or(
                "words." + matter.name(), found == null ? "" : found.finding().words());
    }

    public String evidenceSeen(Matter matter) {
        var found = sheet.findings().get(matter);
        return typed.or(
                "evidenceSeen." + matter.name(),
                found == null ? "" : found.finding().evidenceSeen());
    }

    public int version() {
        return sheet.review() == null ? 0 : sheet.review().version();
    }

    public String value(String name) {
        return typed.value(name);
    }

    /** Always some empty lines for items, and all that were typed. */
    public List<Integer> returnLines() {
        int typedLines = (int) typed.fields().keySet().stream()
                .filter(name -> name.startsWith("item."))
                .count();
        return IntStream.range(0, Math.max(RETURN_LINES, typedLines)).boxed().toList();
    }

    /** What an item may be called: the parts of the set, and the parts that were found missing first. */
    public List<String> itemNames() {
        var names = new ArrayList<String>();
        sheet.missing().forEach(part -> names.add(frame.text("commune.part." + part.name())));
        sheet.parts().stream()
                .filter(part -> !sheet.missing().contains(part))
                .forEach(part -> names.add(frame.text("commune.part." + part.name())));
        return names;
    }

    /** How the commune's clock is shown. */
    public record ClockLook(
            Tone tone, String icon, String text, int elapsed, int net, int limit, boolean certain, String due) {

        static ClockLook of(CommuneClock clock, java.time.LocalDate today, Frame frame) {
            int left = clock.left(today);
            String due = clock.dueOn().map(frame::date).orElse("");
            var tone = switch (clock.standing(today)) {
                case RUNNING -> Tone.INFO;
                case SOON -> Tone.SOON;
                case OVERDUE -> Tone.BAD;
                case PAUSED -> Tone.OFF;
                case ENDED -> clock.left(today) < 0 ? Tone.BAD : Tone.OK;
            };
            String text = switch (clock.standing(today)) {
                case RUNNING, SOON ->
                    left == 0 ? frame.text("commune.clock.today") : frame.text("commune.clock.left", left);
                case OVERDUE -> frame.text("commune.clock.over", -left);
                case PAUSED -> frame.text("commune.clock.paused");
                case ENDED -> frame.text("commune.clock.ended", clock.counted(today));
            };
            return new ClockLook(
                    tone,
                    tone == Tone.INFO ? "clock-history" : tone.icon(),
                    text,
                    clock.elapsed(today),
                    clock.net(today),
                    CommuneClock.LIMIT,
                    clock.isCertain(today),
                    due);
        }
    }
}
