package vn.moixa.appraisal.council.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.council.domain.Ballot;
import vn.moixa.appraisal.council.domain.CouncilRules;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.ItemState;
import vn.moixa.appraisal.council.domain.OwnMark;
import vn.moixa.appraisal.council.domain.OwnSheet;
import vn.moixa.appraisal.council.domain.Session;
import vn.moixa.appraisal.council.domain.SheetState;
import vn.moixa.appraisal.council.store.Estimates;

/**
 * All that lies before one member for one product.
 *
 * @param before the member's own marks of the round before; empty in the first
 * @param remarks what the advisory team says by criterion
 */
public record OwnDesk(
        Session session,
        CouncilRules rules,
        Item item,
        OwnSheet sheet,
        Ballot ballot,
        Map<String, OwnMark> before,
        Map<String, Estimates.Answer> answers,
        Map<String, List<Estimates.Paper>> papers,
        Map<String, String> remarks) {

    /** The same desk after marks were kept. */
    OwnDesk after(Map<String, OwnMark> marks, int steps) {
        var later = new OwnSheet(
                sheet.id(),
                sheet.item(),
                sheet.member(),
                sheet.markingRound(),
                sheet.state(),
                sheet.remark(),
                sheet.handedInAt(),
                sheet.version() + steps);
        return new OwnDesk(
                session,
                rules,
                item,
                later,
                new Ballot(ballot.set(), marks, ballot.knockOuts()),
                before,
                answers,
                papers,
                remarks);
    }

    public boolean mayMark() {
        return item.state() == ItemState.MARKING && sheet.state() == SheetState.OPEN;
    }

    public @Nullable OwnMark mark(String criterion) {
        return ballot.marks().get(criterion);
    }

    public @Nullable Integer estimate(String criterion) {
        var answer = answers.get(criterion);
        return answer == null ? null : answer.points();
    }

    /** Marked criteria that differ so much from the estimate that a remark is asked for, and have none. */
    public List<String> lackingRemark() {
        var lacking = new ArrayList<String>();
        ballot.marks().forEach((criterion, mark) -> {
            if (mark.remark().isBlank() && rules.needsRemark(mark.points(), estimate(criterion))) {
                lacking.add(criterion);
            }
        });
        lacking.sort(java.util.Comparator.comparingInt(criterion ->
                ballot.set().leaves().indexOf(ballot.set().leaf(criterion).orElseThrow())));
        return lacking;
    }
}
