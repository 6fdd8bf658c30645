package vn.moixa.appraisal.council.usecase;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.Conflict;
import vn.moixa.appraisal.council.domain.ConflictKind;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.ItemState;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.domain.SessionState;
import vn.moixa.appraisal.council.store.Agenda;
import vn.moixa.appraisal.council.store.Sessions;
import vn.moixa.appraisal.council.store.Sheets;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** A session runs: who is there, who is linked to whom, which products are being marked, and its end. */
@Component
public class RunSession {

    private final Sessions sessions;
    private final Agenda agenda;
    private final Sheets sheets;
    private final Sittings sittings;
    private final ProposeConflicts propose;
    private final AuditTrail audit;
    private final InstantSource time;

    RunSession(
            Sessions sessions,
            Agenda agenda,
            Sheets sheets,
            Sittings sittings,
            ProposeConflicts propose,
            AuditTrail audit,
            InstantSource time) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.sheets = sheets;
        this.sittings = sittings;
        this.propose = propose;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public Outcome open(CouncilSessionId id, Viewer viewer) {
        var sitting = sittings.held(id, viewer);
        if (!sitting.isChair()) {
            return Outcome.refused("", "council.refused.chair");
        }
        if (sitting.session().state() != SessionState.PLANNED) {
            return new Outcome.Done(id.value());
        }
        var quorum = sitting.quorum();
        if (!quorum.isHeld()) {
            return quorum.lacksChair()
                    ? Outcome.refused("", "council.refused.quorum-chair")
                    : Outcome.refused(
                            "", "council.refused.quorum", quorum.present(), quorum.members(), quorum.needed());
        }
        propose.propose(agenda.of(id), sitting.markers());
        sessions.open(id, time.instant());
        audit.append(
                viewer,
                Deed.of("council.session-opened", "council-session", id.value())
                        .with("members", quorum.members())
                        .with("present", quorum.present()));
        return new Outcome.Done(id.value());
    }

    /** Notes who is there. Who comes late gets the sheets of the products that are being marked. */
    @Transactional
    public Outcome note(CouncilSessionId id, Map<UUID, Boolean> present, Viewer viewer) {
        var sitting = sittings.held(id, viewer);
        if (!sitting.mayNote()) {
            return Outcome.refused("", "council.refused.organise");
        }
        if (sitting.session().state() == SessionState.CLOSED) {
            return Outcome.refused("", "council.refused.closed");
        }
        var known =
                sitting.members().stream().filter(Member::isIn).map(Member::id).toList();
        present.forEach((member, there) -> {
            if (!known.contains(member)) {
                throw new NotFound();
            }
            sessions.note(id, member, there, viewer.name(), time.instant());
        });
        giveOut(id, viewer, agenda.of(id));
        audit.append(
                viewer,
                Deed.of("council.attendance-noted", "council-session", id.value())
                        .with(
                                "present",
                                present.values().stream().filter(there -> there).count()));
        return new Outcome.Done(id.value());
    }

    /** Opens marking of products: each member who is there and not excluded gets a sheet. */
    @Transactional
    public Outcome startMarking(CouncilSessionId id, Collection<SessionItemId> wanted, Viewer viewer) {
        var sitting = sittings.held(id, viewer);
        if (!sitting.isChair()) {
            return Outcome.refused("", "council.refused.chair");
        }
        if (sitting.session().state() != SessionState.OPEN) {
            return Outcome.refused("", "council.refused.not-open");
        }
        var items = agenda.of(id).stream()
                .filter(item -> item.state() == ItemState.WAITING && wanted.contains(item.id()))
                .toList();
        if (items.isEmpty()) {
            return Outcome.refused("", "council.refused.none-waiting");
        }
        var undecided = undecided(sitting, items);
        if (!undecided.isEmpty()) {
            return Outcome.refused("", "council.refused.links-undecided", undecided.size());
        }
        for (Item item : items) {
            var markers = Set.copyOf(
                    sitting.markersOf(item.id()).stream().map(Member::id).toList());
            var quorum = sitting.quorum(item.id(), markers);
            if (!quorum.isHeld()) {
                return Outcome.refused(
                        "",
                        "council.refused.quorum-item",
                        item.position(),
                        quorum.present(),
                        quorum.members(),
                        quorum.needed());
            }
        }
        for (Item item : items) {
            agenda.lock(item.id());
            agenda.move(item.id(), ItemState.MARKING);
            audit.append(
                    viewer,
                    Deed.of("council.marking-opened", "session-item", item.id().value()));
        }
        giveOut(id, viewer, agenda.of(id));
        return new Outcome.Done(id.value());
    }

    /** A member says that it is linked to the producer, and is excluded at once (R69). */
    @Transactional
    public Outcome declare(
            CouncilSessionId id,
            SessionItemId itemId,
            @Nullable ConflictKind kind,
            @Nullable String explanation,
            Viewer viewer) {
        var sitting = sittings.of(id, viewer);
        var item = sittings.heldItem(id, itemId);
        Member me = sitting.me().filter(Member::marks).orElseThrow(NotFound::new);
        if (item.state() != ItemState.WAITING && item.state() != ItemState.MARKING) {
            return Outcome.refused("", "council.refused.opened-already");
        }
        var typed = new Typed().given("kind", kind, "council.form.choose").text("explanation", explanation, 5, 500);
        if (typed.isWrong() || kind == null) {
            return typed.refused();
        }
        if (!agenda.note(itemId, me.id(), false, kind, Typed.text(explanation), viewer.name(), time.instant())) {
            return Outcome.refused("", "council.refused.declared-already");
        }
        audit.append(
                viewer,
                Deed.of("council.conflict-declared", "session-item", itemId.value())
                        .with("member", me.id())
                        .with("kind", kind.name()));
        return new Outcome.Done(itemId.value());
    }

    /** The chair says whether a link excludes; about its own links the secretary or an officer says so. */
    @Transactional
    public Outcome decide(CouncilSessionId id, UUID conflictId, boolean excluded, Viewer viewer) {
        var sitting = sittings.held(id, viewer);
        var conflict = sitting.conflicts().stream()
                .filter(one -> one.id().equals(conflictId))
                .findFirst()
                .orElseThrow(NotFound::new);
        var item = sittings.heldItem(id, conflict.item());
        boolean aboutMe =
                sitting.me().filter(me -> me.id().equals(conflict.member())).isPresent();
        boolean aboutChair = sitting.chair()
                .filter(chair -> chair.id().equals(conflict.member()))
                .isPresent();
        if (aboutMe || !(sitting.isChair() || aboutChair && sitting.mayOrganise())) {
            return Outcome.refused("", aboutMe ? "council.refused.own-link" : "council.refused.chair");
        }
        if (item.state() != ItemState.WAITING && item.state() != ItemState.MARKING) {
            return Outcome.refused("", "council.refused.opened-already");
        }
        agenda.decide(conflictId, excluded, viewer.name(), time.instant());
        audit.append(
                viewer,
                Deed.of("council.conflict-decided", "session-item", item.id().value())
                        .with("member", conflict.member())
                        .with("excluded", excluded));
        giveOut(id, viewer, List.of(item));
        return new Outcome.Done(item.id().value());
    }

    /** Only when each product is ruled or postponed. */
    @Transactional
    public Outcome close(CouncilSessionId id, Viewer viewer) {
        var sitting = sittings.held(id, viewer);
        if (!sitting.isChair()) {
            return Outcome.refused("", "council.refused.chair");
        }
        if (sitting.session().state() == SessionState.CLOSED) {
            return new Outcome.Done(id.value());
        }
        if (sitting.session().state() != SessionState.OPEN) {
            return Outcome.refused("", "council.refused.not-open");
        }
        var open = agenda.of(id).stream()
                .filter(item -> !item.state().isSettled())
                .map(item -> String.valueOf(item.position()))
                .toList();
        if (!open.isEmpty()) {
            return Outcome.refused("", "council.refused.unsettled", open.size(), String.join(", ", open));
        }
        sessions.close(id, time.instant());
        audit.append(viewer, Deed.of("council.session-closed", "council-session", id.value()));
        return new Outcome.Done(id.value());
    }

    private void giveOut(CouncilSessionId id, Viewer viewer, List<Item> items) {
        var sitting = sittings.of(id, viewer);
        for (Item item : items) {
            if (item.state() == ItemState.MARKING && item.markingRound() == 1) {
                sheets.giveOut(
                        item.id(),
                        item.markingRound(),
                        sitting.markersOf(item.id()).stream().map(Member::id).toList(),
                        time.instant());
            }
        }
    }

    private static List<Conflict> undecided(Sitting sitting, List<Item> items) {
        var ids = items.stream().map(Item::id).toList();
        return sitting.conflicts().stream()
                .filter(conflict -> ids.contains(conflict.item()) && conflict.known() && conflict.excluded() == null)
                .toList();
    }
}
