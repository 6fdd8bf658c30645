package vn.moixa.appraisal.commune.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.calendar.domain.WorkingCalendar;
import vn.moixa.appraisal.calendar.store.ProcedureRules;
import vn.moixa.appraisal.calendar.usecase.ReadCalendar;
import vn.moixa.appraisal.commune.domain.CommuneClock;
import vn.moixa.appraisal.commune.domain.Wait;
import vn.moixa.appraisal.commune.store.DossierLists;
import vn.moixa.appraisal.commune.store.OfficePapers;
import vn.moixa.appraisal.commune.store.OfficeWork;
import vn.moixa.appraisal.commune.store.Returns;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.registry.Producers;
import vn.moixa.registry.Products;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.Page;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** What lies on the desk of an office, through what the viewer may see. */
@Component
public class ReadOffice {

    public static final String LETTER = "PROPOSAL_LETTER";
    public static final String REPORT = "COMMUNE_REPORT";
    private static final UUID FIRST_ID = new UUID(0, 0);

    private final Offices offices;
    private final DossierLists lists;
    private final OfficeWork work;
    private final Returns returns;
    private final OfficePapers papers;
    private final CheckDossier check;
    private final ReadCalendar calendar;
    private final ProcedureRules rules;
    private final Products products;
    private final Producers producers;
    private final Areas areas;
    private final InstantSource time;

    ReadOffice(
            Offices offices,
            DossierLists lists,
            OfficeWork work,
            Returns returns,
            OfficePapers papers,
            CheckDossier check,
            ReadCalendar calendar,
            ProcedureRules rules,
            Products products,
            Producers producers,
            Areas areas,
            InstantSource time) {
        this.offices = offices;
        this.lists = lists;
        this.work = work;
        this.returns = returns;
        this.papers = papers;
        this.check = check;
        this.calendar = calendar;
        this.rules = rules;
        this.products = products;
        this.producers = producers;
        this.areas = areas;
        this.time = time;
    }

    /** A dossier in a list with the commune's clock, once it runs. */
    public record Waiting(DossierLists.Line line, @Nullable CommuneClock clock, int sinceSubmitted) {}

    /** A page of a list with the numbers by state, whatever state was asked for. */
    public record Desk(Page<Waiting> page, Map<DossierState, Integer> counts, LocalDate today) {}

    public LocalDate today() {
        return LocalTime.today(time);
    }

    @Transactional(readOnly = true)
    public Desk desk(
            DossierLists.Filter filter, List<DossierState> all, Viewer viewer, @Nullable String cursor, int size) {
        var after = Optional.ofNullable(cursor)
                .flatMap(text -> Cursor.decode(text, 2))
                .flatMap(ReadOffice::place)
                .orElse(new Place(Instant.EPOCH, FIRST_ID));
        var lines = lists.page(filter, viewer, after.at(), after.id(), size);
        var waits = lists.waits(lines.stream().map(DossierLists.Line::id).toList());
        var days = calendar.calendar();
        var page = Page.of(
                        lines,
                        size,
                        line -> Cursor.of(
                                line.stateSince().toString(), line.id().value().toString()))
                .map(line -> waiting(line, waits.getOrDefault(line.id(), List.of()), days));
        var everything = new DossierLists.Filter(
                filter.text(), all, filter.returnedFrom(), filter.commune(), filter.round(), filter.publishedOnly());
        return new Desk(page, lists.countByState(everything, viewer), today());
    }

    @Transactional(readOnly = true)
    public OfficeSheet sheet(DossierId id, Level level, Viewer viewer) {
        return sheet(offices.visible(id, viewer), level, viewer);
    }

    @Transactional(readOnly = true)
    public CommuneClock clock(DossierHead dossier, LocalDate receivedOn) {
        var waits = lists.waits(List.of(dossier.id())).getOrDefault(dossier.id(), List.of());
        return new CommuneClock(
                receivedOn, waits, dossier.proposedOn(), rules.waitingStopsClock(receivedOn), calendar.calendar());
    }

    /** The scan of the recorded letter, for whoever sees the dossier. */
    @Transactional(readOnly = true)
    public String scan(DossierId id, Viewer viewer) {
        offices.visible(id, viewer);
        return papers.latest(LETTER, id.value())
                .map(OfficePapers.Recorded::scanHash)
                .orElseThrow(NotFound::new);
    }

    private OfficeSheet sheet(DossierHead dossier, Level level, Viewer viewer) {
        var id = dossier.id();
        var atCommune = work.registration(id, Level.COMMUNE).orElse(null);
        var product = products.find(dossier.product()).orElseThrow(NotFound::new);
        var producer = producers.find(dossier.producer()).orElseThrow(NotFound::new);
        return new OfficeSheet(
                dossier,
                level,
                product,
                producer,
                areas.name(UnitList.FROM_2025, dossier.communeCode()).orElse(""),
                Offices.actsFor(level, dossier, viewer),
                level == Level.COMMUNE
                        ? atCommune
                        : work.registration(id, Level.PROVINCE).orElse(null),
                atCommune,
                work.checks(id, level),
                check.samplesOf(dossier),
                work.samples(id, level).orElse(null),
                work.findings(id),
                work.review(id).orElse(null),
                returns.of(id),
                atCommune == null ? null : clock(dossier, atCommune.receivedOn()),
                lists.contents(id, today()),
                papers.latest(LETTER, id.value()).orElse(null),
                papers.latest(REPORT, id.value()).orElse(null),
                today());
    }

    private Waiting waiting(DossierLists.Line line, List<Wait> waits, WorkingCalendar days) {
        LocalDate received = line.registeredOn();
        var clock = received == null
                ? null
                : new CommuneClock(received, waits, line.proposedOn(), rules.waitingStopsClock(received), days);
        int since = line.submittedAt() == null ? 0 : days.between(LocalTime.dateOf(line.submittedAt()), today());
        return new Waiting(line, clock, since);
    }

    private record Place(Instant at, UUID id) {}

    private static Optional<Place> place(Cursor cursor) {
        try {
            return Optional.of(new Place(
                    Instant.parse(cursor.values().getFirst()),
                    UUID.fromString(cursor.values().getLast())));
        } catch (java.time.DateTimeException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
