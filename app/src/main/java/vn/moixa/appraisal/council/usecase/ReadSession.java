package vn.moixa.appraisal.council.usecase;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.CouncilId;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.calendar.usecase.ReadCalendar;
import vn.moixa.appraisal.council.domain.HandIn;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.Session;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.store.Agenda;
import vn.moixa.appraisal.council.store.Findings;
import vn.moixa.appraisal.council.store.Sessions;
import vn.moixa.appraisal.council.store.Sheets;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/** Sessions as everybody entitled reads them: of sealed marks only that a sheet was handed in. */
@Component
public class ReadSession {

    private final Sessions sessions;
    private final Sittings sittings;
    private final Agenda agenda;
    private final Sheets sheets;
    private final Findings findings;
    private final CloseMarking closing;
    private final Products products;
    private final Producers producers;
    private final ReadCalendar calendar;
    private final InstantSource time;

    ReadSession(
            Sessions sessions,
            Sittings sittings,
            Agenda agenda,
            Sheets sheets,
            Findings findings,
            CloseMarking closing,
            Products products,
            Producers producers,
            ReadCalendar calendar,
            InstantSource time) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.agenda = agenda;
        this.sheets = sheets;
        this.findings = findings;
        this.closing = closing;
        this.products = products;
        this.producers = producers;
        this.calendar = calendar;
        this.time = time;
    }

    /** A session with its agenda. */
    public record Board(
            Sitting sitting,
            List<Item> items,
            Map<SessionItemId, List<HandIn>> handIns,
            Map<SessionItemId, Findings.Result> results,
            Map<ProductId, ProductCard> products,
            Map<ProducerId, ProducerCard> producers) {

        public String product(Item item) {
            var card = products.get(item.product());
            return card == null ? item.dossierCode() : card.name();
        }

        public String producer(Item item) {
            var card = producers.get(item.producer());
            return card == null ? "" : card.name();
        }

        public long handedIn(Item item) {
            return handIns.getOrDefault(item.id(), List.of()).stream()
                    .filter(HandIn::handedIn)
                    .count();
        }

        public int sheets(Item item) {
            return handIns.getOrDefault(item.id(), List.of()).size();
        }
    }

    /**
     * One product of a session.
     *
     * @param rounds what was opened, round by round; the last one is what the council talks about
     */
    public record ItemBoard(Board board, Item item, List<Deliberation> rounds, Findings.@Nullable Result result) {}

    @Transactional(readOnly = true)
    public List<Session> list(Viewer viewer) {
        return sessions.visibleTo(viewer, 200);
    }

    @Transactional(readOnly = true)
    public List<Session> of(CouncilId council) {
        return sessions.of(council);
    }

    @Transactional(readOnly = true)
    public Board board(CouncilSessionId id, Viewer viewer) {
        var sitting = sittings.of(id, viewer);
        return board(sitting, agenda.of(id));
    }

    /** Rounds of the province, the newest first. */
    @Transactional(readOnly = true)
    public List<Agenda.RoundName> rounds() {
        return agenda.rounds();
    }

    @Transactional(readOnly = true)
    public List<Agenda.Ready> ready() {
        return agenda.allReady();
    }

    @Transactional(readOnly = true)
    public Map<ProductId, ProductCard> cards(List<Agenda.Ready> ready) {
        return products.find(ready.stream().map(Agenda.Ready::product).toList());
    }

    /** The dossiers reach or reached the members later than the rules ask (R67). */
    public boolean isLate(Board board) {
        var session = board.sitting().session();
        var day = session.announcedAt() == null ? LocalTime.today(time) : LocalTime.dateOf(session.announcedAt());
        return session.mode() == SessionMode.MEETING
                && calendar.calendar().between(day, session.heldOn())
                        < board.sitting().rules().workingDaysBeforeMeeting();
    }

    @Transactional(readOnly = true)
    public ItemBoard item(CouncilSessionId id, SessionItemId itemId, Viewer viewer) {
        var sitting = sittings.of(id, viewer);
        var item = sittings.item(id, itemId);
        var board = board(sitting, List.of(item));
        var rounds = new java.util.ArrayList<Deliberation>();
        for (int round = 1; round <= item.markingRound(); round++) {
            var deliberation = closing.deliberation(sitting, item, round);
            if (!deliberation.sheets().isEmpty()) {
                rounds.add(deliberation);
            }
        }
        Optional<Findings.Result> result = findings.result(itemId);
        return new ItemBoard(board, item, rounds, result.orElse(null));
    }

    private Board board(Sitting sitting, List<Item> items) {
        var id = sitting.session().id();
        var handIns = sheets.handIns(id).stream()
                .collect(Collectors.groupingBy(HandIn::item, LinkedHashMap::new, Collectors.toList()));
        var results = findings.results(id).stream().collect(Collectors.toMap(Findings.Result::item, result -> result));
        return new Board(
                sitting,
                items,
                handIns,
                results,
                products.find(items.stream().map(Item::product).distinct().toList()),
                producers.find(items.stream().map(Item::producer).distinct().toList()));
    }
}
