package vn.moixa.programme.usecase;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.area.Unit;
import vn.moixa.programme.domain.After;
import vn.moixa.programme.domain.EvidenceRow;
import vn.moixa.programme.domain.EvidenceRow.Reason;
import vn.moixa.programme.domain.Question;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.store.Evidence;
import vn.moixa.programme.store.Figures;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.Page;

/** The list of records behind a figure. */
@Component
@Transactional(readOnly = true)
public class OpenEvidence {

    private final Evidence evidence;
    private final AnswerPlan answerPlan;
    private final PlanAreas areas;

    OpenEvidence(Evidence evidence, AnswerPlan answerPlan, PlanAreas areas) {
        this.evidence = evidence;
        this.answerPlan = answerPlan;
        this.areas = areas;
    }

    /** Where a list continues; empty when the text is no such place. */
    public static Optional<After> after(String cursor) {
        return Cursor.decode(cursor, 2).flatMap(decoded -> {
            try {
                var id = UUID.fromString(decoded.values().get(1));
                return Optional.of(new After(decoded.values().get(0), id));
            } catch (IllegalArgumentException noId) {
                return Optional.empty();
            }
        });
    }

    public Page<EvidenceRow> page(
            Question question, AnswerPlan.Asked asked, Side side, @Nullable After after, int size) {
        var placed = answerPlan.placed(question, asked.area());
        if (question.indicator().everyUnit() != null) {
            return Page.last(after == null ? units(question, placed, asked, side) : List.of());
        }
        var rows = evidence.rows(placed, side, asked.asOf(), asked.rule(), after, size + 1);
        return Page.of(rows, size, row -> Cursor.of(row.label(), row.id().toString()));
    }

    /** All of it, for a report. */
    public List<EvidenceRow> all(Question question, AnswerPlan.Asked asked, Side side, int most) {
        return page(question, asked, side, null, most).items();
    }

    private List<EvidenceRow> units(Question question, Figures.Placed placed, AnswerPlan.Asked asked, Side side) {
        var each = Optional.ofNullable(question.indicator().everyUnit()).orElseThrow();
        var things = evidence.thingsPerUnit(placed, asked.asOf(), asked.rule());
        return areas.units(each, placed.scope()).stream()
                .filter(unit -> switch (side) {
                    case DENOMINATOR -> true;
                    case NUMERATOR -> things.getOrDefault(unit.code(), 0L) >= each.atLeast();
                    case GAP -> things.getOrDefault(unit.code(), 0L) < each.atLeast();
                })
                .map(unit -> row(unit, things.getOrDefault(unit.code(), 0L), side))
                .toList();
    }

    private static EvidenceRow row(Unit unit, long things, Side side) {
        var id = UUID.nameUUIDFromBytes((unit.list().code() + unit.code()).getBytes(StandardCharsets.UTF_8));
        var reason = side == Side.GAP ? new Reason("UNIT_HAS_TOO_FEW", Long.toString(things), null) : null;
        return new EvidenceRow(id, unit.fullName(), null, null, null, null, reason, false);
    }
}
