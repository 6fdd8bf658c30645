package vn.moixa.appraisal.round.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.RoundId;
import vn.moixa.appraisal.calendar.store.ProcedureRules;
import vn.moixa.appraisal.commune.store.DossierLists;
import vn.moixa.appraisal.round.domain.RoundCard;
import vn.moixa.appraisal.round.store.Rounds;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Rounds with their dossiers, through what the viewer may see. */
@Component
public class ReadRounds {

    /** More than any round had; a round with more is told to be narrowed rather than cut silently. */
    public static final int MOST = 2_000;

    private static final List<DossierState> IN_A_ROUND = List.of(
            DossierState.RETURNED,
            DossierState.PROPOSED,
            DossierState.PROVINCE_CHECK,
            DossierState.ADVISORY,
            DossierState.COUNCIL,
            DossierState.RESULT_APPROVED,
            DossierState.SENT_TO_CENTRE,
            DossierState.CENTRE_RESULT,
            DossierState.RECOGNISED,
            DossierState.NOT_RECOGNISED,
            DossierState.DISQUALIFIED,
            DossierState.WITHDRAWN_BY_PRODUCER);

    private final Rounds rounds;
    private final DossierLists lists;
    private final ProcedureRules rules;
    private final Areas areas;
    private final InstantSource time;

    ReadRounds(Rounds rounds, DossierLists lists, ProcedureRules rules, Areas areas, InstantSource time) {
        this.rounds = rounds;
        this.lists = lists;
        this.rules = rules;
        this.areas = areas;
        this.time = time;
    }

    /** A round with how far its dossiers are. */
    public record Progress(RoundCard round, Map<DossierState, Integer> states) {

        public int total() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int count(DossierState... of) {
            int sum = 0;
            for (DossierState state : of) {
                sum += states.getOrDefault(state, 0);
            }
            return sum;
        }
    }

    /** A dossier of a round with the name of its commune. */
    public record Entry(DossierLists.Line line, String commune) {}

    /** A round, its dossiers in the order of communes and names, and whether the cut-off day itself belongs to it (R60). */
    public record Whole(Progress progress, List<Entry> entries, boolean dayItselfBelongs, LocalDate today) {}

    public LocalDate today() {
        return LocalTime.today(time);
    }

    @Transactional(readOnly = true)
    public List<Progress> list(boolean publishedOnly, Viewer viewer) {
        var all = rounds.list(publishedOnly);
        var progress = rounds.progress(all.stream().map(RoundCard::id).toList(), viewer);
        return all.stream()
                .map(round -> new Progress(round, progress.getOrDefault(round.id(), Map.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public RoundCard card(RoundId id) {
        return rounds.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Whole whole(RoundId id, boolean publishedOnly, Viewer viewer) {
        var round = card(id);
        var filter = new DossierLists.Filter("", IN_A_ROUND, null, null, id.value(), publishedOnly);
        var lines = lists.page(filter, viewer, java.time.Instant.EPOCH, new java.util.UUID(0, 0), MOST);
        var entries = new ArrayList<Entry>();
        lines.forEach(line -> entries.add(new Entry(
                line, areas.name(UnitList.FROM_2025, line.communeCode()).orElse(""))));
        var order = java.text.Collator.getInstance(java.util.Locale.of("vi", "VN"));
        entries.sort(java.util.Comparator.comparing(Entry::commune, order)
                .thenComparing(entry -> entry.line().productName(), order));
        var progress = rounds.progress(List.of(id), viewer).getOrDefault(id, Map.of());
        return new Whole(
                new Progress(round, progress),
                List.copyOf(entries),
                rules.cutOffDayBelongsToRound(round.proposalsBefore()),
                today());
    }
}
