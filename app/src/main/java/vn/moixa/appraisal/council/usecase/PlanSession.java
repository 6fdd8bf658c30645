package vn.moixa.appraisal.council.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.CouncilId;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.ItemState;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.domain.SessionState;
import vn.moixa.appraisal.council.store.Agenda;
import vn.moixa.appraisal.council.store.Councils;
import vn.moixa.appraisal.council.store.Sessions;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.notice.Notice;
import vn.moixa.notice.Notices;
import vn.moixa.notice.Recipient;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.web.Language;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** A session is prepared: its day, its agenda of many products (R66), the dossiers sent to the members (R67). */
@Component
public class PlanSession {

    private final Sessions sessions;
    private final Councils councils;
    private final Agenda agenda;
    private final Sittings sittings;
    private final ProposeConflicts conflicts;
    private final Notices notices;
    private final AuditTrail audit;
    private final InstantSource time;

    PlanSession(
            Sessions sessions,
            Councils councils,
            Agenda agenda,
            Sittings sittings,
            ProposeConflicts conflicts,
            Notices notices,
            AuditTrail audit,
            InstantSource time) {
        this.sessions = sessions;
        this.councils = councils;
        this.agenda = agenda;
        this.sittings = sittings;
        this.conflicts = conflicts;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
    }

    /** What is typed of a session. */
    public record Draft(
            @Nullable String name,
            @Nullable SessionMode mode,
            @Nullable LocalDate heldOn,
            @Nullable String place) {}

    @Transactional
    public Outcome create(CouncilId council, Draft draft, boolean sample, Viewer viewer) {
        if (councils.find(council, viewer).isEmpty()) {
            throw new NotFound();
        }
        var typed = check(draft).given("mode", draft.mode(), "council.form.choose");
        if (typed.isWrong()) {
            return typed.refused();
        }
        var id = CouncilSessionId.next();
        sessions.add(
                id,
                council,
                Typed.text(draft.name()),
                Objects.requireNonNull(draft.mode()),
                Objects.requireNonNull(draft.heldOn()),
                Typed.text(draft.place()),
                null,
                sample,
                viewer.name(),
                time.instant());
        audit.append(
                viewer,
                Deed.of("council.session-planned", "council-session", id.value())
                        .with("on", draft.heldOn().toString()));
        return new Outcome.Done(id.value());
    }

    @Transactional
    public Outcome change(CouncilSessionId id, int version, Draft draft, Viewer viewer) {
        var sitting = sittings.held(id, viewer);
        if (!sitting.mayOrganise()) {
            return Outcome.refused("", "council.refused.organise");
        }
        if (sitting.session().state() == SessionState.CLOSED) {
            return Outcome.refused("", "council.refused.closed");
        }
        var typed = check(draft);
        if (typed.isWrong()) {
            return typed.refused();
        }
        if (!sessions.change(
                id,
                version,
                Typed.text(draft.name()),
                Objects.requireNonNull(draft.heldOn()),
                Typed.text(draft.place()))) {
            return new Outcome.Stale();
        }
        audit.append(
                viewer,
                Deed.of("council.session-changed", "council-session", id.value())
                        .with("on", draft.heldOn().toString()));
        return new Outcome.Done(id.value());
    }

    /** All dossiers of a round that are before the council and on no agenda. */
    @Transactional
    public Outcome addRound(CouncilSessionId id, UUID round, Viewer viewer) {
        return add(id, agenda.readyOfRound(round), viewer);
    }

    @Transactional
    public Outcome addDossiers(CouncilSessionId id, Collection<UUID> dossiers, Viewer viewer) {
        return add(id, agenda.readyOf(dossiers), viewer);
    }

    private Outcome add(CouncilSessionId id, List<Agenda.Ready> ready, Viewer viewer) {
        var sitting = sittings.held(id, viewer);
        if (!sitting.mayOrganise()) {
            return Outcome.refused("", "council.refused.organise");
        }
        if (sitting.session().state() == SessionState.CLOSED) {
            return Outcome.refused("", "council.refused.closed");
        }
        boolean written = sitting.session().mode() == SessionMode.WRITTEN_OPINION;
        if (written && ready.stream().anyMatch(one -> one.kind() != DossierKind.RE_RATING)) {
            return Outcome.refused("dossier", "council.refused.written-only-re-rating");
        }
        var added = new ArrayList<UUID>();
        for (var one : ready) {
            if (agenda.add(SessionItemId.next(), id, one.dossier())) {
                added.add(one.dossier().value());
            }
        }
        if (added.isEmpty()) {
            return Outcome.refused("dossier", "council.refused.none-ready");
        }
        conflicts.propose(agenda.of(id), sitting.markers());
        audit.append(
                viewer,
                Deed.of("council.agenda-extended", "council-session", id.value())
                        .with("dossiers", added));
        return new Outcome.Done(id.value());
    }

    /** Puts the products in this order; those that are not named follow in the order they had. */
    @Transactional
    public Outcome order(CouncilSessionId id, List<SessionItemId> wanted, Viewer viewer) {
        var sitting = sittings.held(id, viewer);
        if (!sitting.mayNote()) {
            return Outcome.refused("", "council.refused.organise");
        }
        var items = agenda.of(id).stream().map(Item::id).toList();
        if (!items.containsAll(wanted)) {
            return Outcome.refused("", "council.refused.other-agenda");
        }
        var order = new java.util.LinkedHashSet<>(wanted);
        order.addAll(items);
        agenda.clearPlaces(id);
        int position = 0;
        for (SessionItemId item : order) {
            agenda.place(item, ++position);
        }
        audit.append(viewer, Deed.of("council.agenda-ordered", "council-session", id.value()));
        return new Outcome.Done(id.value());
    }

    /** Takes a product off this agenda for a later one. What was marked stays sealed for ever. */
    @Transactional
    public Outcome postpone(CouncilSessionId id, SessionItemId itemId, @Nullable String reason, Viewer viewer) {
        var sitting = sittings.held(id, viewer);
        var item = sittings.heldItem(id, itemId);
        if (!sitting.isChair() && !(sitting.mayOrganise() && item.state() == ItemState.WAITING)) {
            return Outcome.refused("", "council.refused.chair");
        }
        if (item.state().isSettled()) {
            return Outcome.refused("", "council.refused.settled");
        }
        var typed = new Typed().text("reason", reason, 10, 500);
        if (typed.isWrong()) {
            return typed.refused();
        }
        agenda.postpone(itemId, Typed.text(reason));
        audit.append(
                viewer,
                Deed.of("council.item-postponed", "session-item", itemId.value())
                        .because(Typed.text(reason)));
        return new Outcome.Done(itemId.value());
    }

    /** Tells the members that the electronic dossiers are there (R67). */
    @Transactional
    public Outcome announce(CouncilSessionId id, Viewer viewer) {
        var sitting = sittings.held(id, viewer);
        if (!sitting.mayNote()) {
            return Outcome.refused("", "council.refused.organise");
        }
        int products = agenda.of(id).size();
        if (products == 0) {
            return Outcome.refused("", "council.refused.empty-agenda");
        }
        var session = sitting.session();
        for (var member : sitting.members()) {
            if (member.isIn() && member.account() != null) {
                notices.tell(
                        new Recipient(member.account(), null, Language.VI),
                        Notice.of(
                                "council.notice.announced",
                                session.name(),
                                VietnameseDate.print(session.heldOn()),
                                products,
                                session.path()));
            }
        }
        sessions.announced(id, viewer.name(), time.instant());
        audit.append(
                viewer,
                Deed.of("council.session-announced", "council-session", id.value())
                        .with("products", products));
        return new Outcome.Done(id.value());
    }

    private Typed check(Draft draft) {
        return new Typed()
                .text("name", draft.name(), 3, 255)
                .holds(
                        draft.heldOn() != null
                                && !draft.heldOn()
                                        .isBefore(LocalTime.today(time).minusYears(1)),
                        "heldOn",
                        "council.form.date")
                .text("place", draft.place(), 0, 255);
    }
}
