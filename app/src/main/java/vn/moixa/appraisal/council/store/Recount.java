package vn.moixa.appraisal.council.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.council.domain.Commitment;
import vn.moixa.appraisal.council.domain.OwnMark;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.Leaf;

/**
 * Computes every result once more from the raw rows, sharing nothing with the calculation that made it but the figures of the set (R162): no
 * tree of sums, no proof, only marks added up and compared.
 */
@Component
class Recount {

    private static final String RAW = """
            select r.item_id, r.sum_of_totals, r.sheets, r.spread, r.stars, r.knocked_out, i.marking_round, d.criteria_set_id,
                   s.id as sheet_id, m.criterion, m.points
            from appraisal.council_result r
            join appraisal.session_item i on i.id = r.item_id
            join appraisal.dossier d on d.id = r.dossier_id
            join appraisal.score_sheet s on s.item_id = i.id and s.marking_round = i.marking_round and s.state = 'UNSEALED'
            left join appraisal.mark m on m.sheet_id = s.id
            order by r.item_id""";

    private final DSLContext sql;
    private final CriteriaSets sets;
    private final ProofText proofs;

    Recount(DSLContext sql, CriteriaSets sets, ProofText proofs) {
        this.sql = sql;
        this.sets = sets;
        this.proofs = proofs;
    }

    /** A result beside the raw marks of its sheets. */
    private record Case(Record stored, Map<UUID, Map<String, Integer>> sheets) {}

    @Transactional(readOnly = true)
    List<String> wrongResults() {
        var cases = new HashMap<UUID, Case>();
        sql.fetch(RAW).forEach(row -> {
            var item = row.get("item_id", UUID.class);
            var sheet = cases.computeIfAbsent(item, any -> new Case(row, new HashMap<>()))
                    .sheets()
                    .computeIfAbsent(row.get("sheet_id", UUID.class), any -> new HashMap<>());
            if (row.get("criterion", String.class) != null) {
                sheet.put(row.get("criterion", String.class), row.get("points", Integer.class));
            }
        });
        var wrong = new TreeSet<String>();
        cases.forEach((item, one) -> {
            if (!agrees(one)) {
                wrong.add(item.toString());
            }
        });
        return List.copyOf(wrong);
    }

    private boolean agrees(Case one) {
        var stored = one.stored();
        if (stored.get("knocked_out", Boolean.class)) {
            return stored.get("stars") == null && stored.get("sum_of_totals") == null;
        }
        var set = sets.byId(new CriteriaSetId(stored.get("criteria_set_id", UUID.class)))
                .orElseThrow()
                .set();
        long sum = 0;
        long highest = Long.MIN_VALUE;
        long lowest = Long.MAX_VALUE;
        Map<String, Long> points = new HashMap<>();
        for (var sheet : one.sheets().values()) {
            long total = 0;
            for (Leaf leaf : set.leaves()) {
                long counted = counted(leaf, sheet);
                points.merge(leaf.number(), counted, Long::sum);
                total += counted;
            }
            sum += total;
            highest = Math.max(highest, total);
            lowest = Math.min(lowest, total);
        }
        int sheets = one.sheets().size();
        Integer stars = stars(set, sum, sheets, points, found(stored.get("item_id", UUID.class)));
        return Objects.equals(stored.get("sum_of_totals", Long.class), sum)
                && Objects.equals(stored.get("sheets", Integer.class), sheets)
                && Objects.equals(stored.get("spread", Long.class), highest - lowest)
                && Objects.equals(stored.get("stars", Integer.class), stars);
    }

    /** What counts only with something else counts nothing without it (R27). */
    private static long counted(Leaf leaf, Map<String, Integer> sheet) {
        boolean without = leaf.dependsOn()
                .filter(other -> sheet.getOrDefault(other, 0) == 0)
                .isPresent();
        return without ? 0 : sheet.getOrDefault(leaf.number(), 0);
    }

    private static @org.jspecify.annotations.Nullable Integer stars(
            CriteriaSet set, long sum, int sheets, Map<String, Long> points, Map<String, Boolean> found) {
        Integer reached = null;
        for (int star = 3; star <= 5; star++) {
            boolean met = sum >= (long) set.edgeOf(star) * sheets;
            for (Gate gate : set.gates()) {
                if (gate.star() <= star) {
                    boolean mean = points.getOrDefault(gate.criterion(), 0L) >= (long) gate.minPoints() * sheets;
                    met &= found.getOrDefault(gate.star() + " " + gate.criterion(), mean);
                }
            }
            if (met) {
                reached = star;
            }
        }
        return reached;
    }

    private Map<String, Boolean> found(UUID item) {
        var found = new HashMap<String, Boolean>();
        sql.fetch("select stars, criterion, met from appraisal.gate_finding where item_id = ?", item)
                .forEach(row -> found.put(
                        row.get("stars", Integer.class) + " " + row.get("criterion", String.class),
                        row.get("met", Boolean.class)));
        return found;
    }

    @Transactional(readOnly = true)
    List<String> wrongProofs() {
        var wrong = new ArrayList<String>();
        sql.fetch("""
                        select r.item_id, r.proof::text as proof, r.proof_hash, r.sum_of_totals from appraisal.council_result r
                        where exists (select from appraisal.score_sheet s where s.item_id = r.item_id)""").forEach(row -> {
            String text = row.get("proof", String.class);
            var proof = proofs.read(text).proof();
            Long sum = row.get("sum_of_totals", Long.class);
            boolean same = sum == null
                    || proof.step("sum").filter(step -> step.value() == sum).isPresent();
            if (!same || !proof.faults().isEmpty() || !proofs.hash(text).equals(row.get("proof_hash", String.class))) {
                wrong.add(row.get("item_id", UUID.class).toString());
            }
        });
        return wrong;
    }

    @Transactional(readOnly = true)
    List<String> brokenCommitments() {
        var broken = new ArrayList<String>();
        sql.fetch("select id, salt, commitment, remark from appraisal.score_sheet where state = 'UNSEALED'")
                .forEach(row -> {
                    UUID sheet = row.get("id", UUID.class);
                    Map<String, OwnMark> marks = OwnSheets.marks(sql, sheet);
                    var knockOuts = new HashMap<String, String>();
                    sql.fetch("select ground, reason from appraisal.sheet_knock_out where sheet_id = ?", sheet)
                            .forEach(found -> knockOuts.put(
                                    found.get("ground", String.class), found.get("reason", String.class)));
                    String now = Commitment.of(
                            row.get("salt", String.class), sheet, marks, knockOuts, row.get("remark", String.class));
                    if (!now.equals(row.get("commitment", String.class))) {
                        broken.add(sheet.toString());
                    }
                });
        return broken;
    }
}
