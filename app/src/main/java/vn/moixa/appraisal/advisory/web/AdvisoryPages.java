package vn.moixa.appraisal.advisory.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.advisory.domain.Opinion;
import vn.moixa.appraisal.advisory.store.Reports;
import vn.moixa.appraisal.advisory.store.Teams.Team;
import vn.moixa.appraisal.advisory.usecase.AdvisorySheet;
import vn.moixa.appraisal.advisory.usecase.ReadAdvisory.Entry;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** Pages of the advisory team. */
public final class AdvisoryPages {

    private AdvisoryPages() {}

    /** Dossiers before the team. */
    public record DeskPage(Frame frame, List<Entry> entries, String text, boolean keepsTeams) {}

    /** All teams. */
    public record TeamsPage(Frame frame, List<Team> teams, boolean keepsTeams) {}

    /** The form of a new team. */
    public record TeamFormPage(Frame frame, List<Choice> rounds, Typed typed, FormErrors errors) {
        public String value(String name) {
            return typed.value(name);
        }
    }

    /** One team. */
    public record TeamPage(Frame frame, Team team, boolean keepsTeams, Typed typed, FormErrors errors) {
        public String address() {
            return "/appraisal/advisory/teams/" + team.id();
        }

        public String value(String name) {
            return typed.value(name);
        }
    }

    /**
     * A dossier before the team.
     *
     * @param stale somebody saved the report meanwhile; both versions are shown (R167)
     */
    public record ReportPage(Frame frame, AdvisorySheet sheet, Typed typed, FormErrors errors, boolean stale) {

        public String address() {
            return "/appraisal/advisory/dossiers/" + sheet.dossier().id().value();
        }

        public String value(String name) {
            return typed.value(name);
        }

        public String title(Leaf leaf) {
            return leaf.number() + ". " + leaf.title().in(frame.language());
        }

        public String remark(Leaf leaf) {
            var saved = sheet.remarks().get(leaf.number());
            return typed.or("remark." + leaf.number(), saved == null ? "" : saved.words());
        }

        public String summary() {
            var report = sheet.report();
            return typed.or("summary", report == null ? "" : report.summary());
        }

        public String opinion() {
            var report = sheet.report();
            return typed.or(
                    "opinion",
                    report == null || report.opinion() == null
                            ? ""
                            : report.opinion().name());
        }

        public int version() {
            var report = sheet.report();
            return report == null ? 0 : report.version();
        }

        public String groundText(Reports.Found found) {
            return sheet.ground(found)
                    .map(ground -> ground.text().in(frame.language()))
                    .orElse(found.ground().key());
        }

        public List<Choice> grounds() {
            return sheet.criteria().knockOutGrounds().stream()
                    .map(ground -> new Choice(
                            ground.key(),
                            (ground.place().isEmpty() ? "" : ground.place() + ": ")
                                    + ground.text().in(frame.language())))
                    .toList();
        }

        public List<Choice> members() {
            return sheet.team().map(Team::active).orElse(List.of()).stream()
                    .map(member -> new Choice(member.id().toString(), member.name()))
                    .toList();
        }

        public @Nullable String member() {
            var report = sheet.report();
            return report == null || report.member() == null
                    ? ""
                    : report.member().toString();
        }

        public List<Choice> opinions() {
            return Arrays.stream(Opinion.values())
                    .map(one -> new Choice(one.name(), frame.text("advisory.opinion." + one.name())))
                    .toList();
        }

        public String percent(double likeness) {
            return Math.round(likeness * 100) + " %";
        }
    }
}
