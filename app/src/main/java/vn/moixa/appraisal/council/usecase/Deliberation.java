package vn.moixa.appraisal.council.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.moixa.appraisal.council.domain.Ballot;
import vn.moixa.appraisal.council.domain.FoundKnockOut;
import vn.moixa.appraisal.council.domain.Issue;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.domain.OpenedSheet;
import vn.moixa.appraisal.council.domain.Spread;
import vn.moixa.appraisal.criteria.domain.CouncilRating;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.GateFinding;
import vn.moixa.appraisal.criteria.domain.GateKey;
import vn.moixa.appraisal.criteria.domain.KnockOut;
import vn.moixa.appraisal.criteria.domain.Sums;

/**
 * Opened sheets of one round with what the council found about them, and what is left to settle.
 *
 * @param sheets in the order of the members
 * @param members whose sheets they are, in the same order
 */
public record Deliberation(
        CriteriaSet set,
        int spreadLimit,
        List<OpenedSheet> sheets,
        List<Member> members,
        Map<GateKey, GateFinding> findings,
        List<FoundKnockOut> knockOuts,
        CouncilRating rating) {

    static Deliberation of(
            CriteriaSet set,
            Sitting sitting,
            List<OpenedSheet> opened,
            Map<GateKey, GateFinding> findings,
            List<FoundKnockOut> knockOuts) {
        var sheets = opened.stream()
                .sorted(Comparator.comparingInt(
                        sheet -> sitting.member(sheet.member()).position()))
                .toList();
        var members =
                sheets.stream().map(sheet -> sitting.member(sheet.member())).toList();
        var marks = sheets.stream().map(sheet -> Ballot.asMarks(sheet.marks())).toList();
        var confirmed = knockOuts.stream()
                .filter(found -> Boolean.TRUE.equals(found.confirmed()))
                .map(found -> new KnockOut(found.ground(), found.reason()))
                .toList();
        return new Deliberation(
                set,
                sitting.rules().spreadLimit(),
                sheets,
                members,
                findings,
                knockOuts,
                CouncilRating.of(set, marks, findings, confirmed));
    }

    public List<Integer> totals() {
        return rating.sheets().stream().map(Sums::total).toList();
    }

    public Spread spread() {
        return Spread.of(totals());
    }

    public boolean isKnockedOut() {
        return knockOuts.stream().anyMatch(found -> Boolean.TRUE.equals(found.confirmed()));
    }

    /** Empty when the result follows. A confirmed knock-out ends the evaluation whatever else there is (R41). */
    public List<Issue> issues() {
        var issues = new ArrayList<Issue>();
        knockOuts.stream()
                .filter(found -> found.confirmed() == null)
                .forEach(found -> issues.add(new Issue.KnockOutUndecided(found)));
        if (!issues.isEmpty() || isKnockedOut()) {
            return issues;
        }
        var unfinished = new ArrayList<String>();
        for (int index = 0; index < sheets.size(); index++) {
            if (!rating.sheets().get(index).isComplete()) {
                unfinished.add(members.get(index).name());
            }
        }
        if (!unfinished.isEmpty()) {
            issues.add(new Issue.SheetUnfinished(unfinished));
            return issues;
        }
        if (spread().exceeds(spreadLimit)) {
            issues.add(new Issue.SpreadTooWide(spread().points(), spreadLimit));
        }
        rating.openGates().forEach(gate -> issues.add(new Issue.GateSplit(gate)));
        return issues;
    }

    /** Another round is asked for, or allowed because something differs. */
    public boolean needsAnotherRound() {
        return issues().stream()
                .anyMatch(issue -> issue instanceof Issue.SheetUnfinished || issue instanceof Issue.SpreadTooWide);
    }
}
