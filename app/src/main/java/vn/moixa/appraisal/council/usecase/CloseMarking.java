package vn.moixa.appraisal.council.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.HandIn;
import vn.moixa.appraisal.council.domain.Issue;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.ItemState;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.store.Agenda;
import vn.moixa.appraisal.council.store.Findings;
import vn.moixa.appraisal.council.store.ProofText;
import vn.moixa.appraisal.council.store.Sessions;
import vn.moixa.appraisal.council.store.Sheets;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.GateFinding;
import vn.moixa.appraisal.criteria.domain.GateKey;
import vn.moixa.appraisal.criteria.domain.KnockOutGround;
import vn.moixa.appraisal.criteria.domain.Mean;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/**
 * The chair closes marking of a product. One act in one transaction: quorum and sheets are looked at, sheets opened, and either the result
 * stands or it is said what is left to settle. Repeating it is harmless.
 */
@Component
public class CloseMarking {

    private final Sittings sittings;
    private final Agenda agenda;
    private final Sheets sheets;
    private final Findings findings;
    private final Sessions sessions;
    private final KnownCriteria criteria;
    private final ProofText proofs;
    private final AuditTrail audit;
    private final InstantSource time;

    CloseMarking(
            Sittings sittings,
            Agenda agenda,
            Sheets sheets,
            Findings findings,
            Sessions sessions,
            KnownCriteria criteria,
            ProofText proofs,
            AuditTrail audit,
            InstantSource time) {
        this.sittings = sittings;
        this.agenda = agenda;
        this.sheets = sheets;
        this.findings = findings;
        this.sessions = sessions;
        this.criteria = criteria;
        this.proofs = proofs;
        this.audit = audit;
        this.time = time;
    }

    /** What came of closing. */
    public sealed interface Closing {

        record Ruled(Findings.Result result) implements Closing {}

        /** The sheets are open; this is left. */
        record Discussing(List<Issue> issues) implements Closing {}

        record Refused(Outcome.Reason reason) implements Closing {}
    }

    @Transactional
    public Closing close(CouncilSessionId session, SessionItemId itemId, Viewer viewer) {
        var sitting = sittings.of(session, viewer);
        var item = sittings.heldItem(session, itemId);
        if (!sitting.isChair()) {
            return refused("council.refused.chair");
        }
        return switch (item.state()) {
            case WAITING -> refused("council.refused.not-marking");
            case POSTPONED -> refused("council.refused.settled");
            case RULED -> new Closing.Ruled(findings.result(itemId).orElseThrow());
            case DISCUSSION -> settle(sitting, item, viewer);
            case MARKING -> {
                var refusal = open(sitting, item, viewer);
                yield refusal != null ? refusal : settle(sitting, item, viewer);
            }
        };
    }

    /** Confirms a ground of exclusion or says that there is none (R41). */
    @Transactional
    public Outcome decideKnockOut(
            CouncilSessionId session, SessionItemId itemId, UUID knockOut, boolean confirmed, Viewer viewer) {
        var sitting = sittings.of(session, viewer);
        var item = sittings.heldItem(session, itemId);
        var refusal = refusalInDiscussion(sitting, item);
        if (refusal != null) {
            return refusal;
        }
        if (findings.knockOuts(itemId).stream().noneMatch(found -> found.id().equals(knockOut))) {
            throw new NotFound();
        }
        findings.confirm(itemId, knockOut, confirmed, viewer.name(), time.instant());
        audit.append(
                viewer,
                Deed.of("council.knock-out-decided", "session-item", itemId.value())
                        .with("knockOut", knockOut)
                        .with("confirmed", confirmed));
        return new Outcome.Done(itemId.value());
    }

    /** The council's one finding about a gate on which members differ (R36). */
    @Transactional
    public Outcome findGate(
            CouncilSessionId session,
            SessionItemId itemId,
            GateKey gate,
            @Nullable Boolean met,
            @Nullable String reason,
            Viewer viewer) {
        var sitting = sittings.of(session, viewer);
        var item = sittings.heldItem(session, itemId);
        var refusal = refusalInDiscussion(sitting, item);
        if (refusal != null) {
            return refusal;
        }
        boolean split = deliberation(sitting, item).rating().gates().stream()
                .anyMatch(view -> view.gate().key().equals(gate) && view.isSplit());
        var typed = new Typed()
                .holds(split, "", "council.refused.gate-not-split")
                .given("met", met, "council.form.choose")
                .text("reason", reason, 10, 1_000);
        if (typed.isWrong() || met == null) {
            return typed.refused();
        }
        findings.find(itemId, gate, new GateFinding(met, Typed.text(reason)), viewer.name(), time.instant());
        audit.append(
                viewer,
                Deed.of("council.gate-found", "session-item", itemId.value())
                        .because(Typed.text(reason))
                        .with("gate", gate.star() + "/" + gate.criterion())
                        .with("met", met));
        return new Outcome.Done(itemId.value());
    }

    /** After discussion the same members mark again; the round before is kept as it is (R64). */
    @Transactional
    public Outcome markAgain(CouncilSessionId session, SessionItemId itemId, Viewer viewer) {
        var sitting = sittings.of(session, viewer);
        var item = sittings.heldItem(session, itemId);
        var refusal = refusalInDiscussion(sitting, item);
        if (refusal != null) {
            return refusal;
        }
        var deliberation = deliberation(sitting, item);
        if (deliberation.issues().isEmpty()) {
            return Outcome.refused("", "council.refused.nothing-to-discuss");
        }
        agenda.nextRound(itemId);
        findings.forgetGates(itemId);
        sheets.giveOut(
                itemId,
                item.markingRound() + 1,
                deliberation.sheets().stream().map(sheet -> sheet.member()).toList(),
                time.instant());
        sheets.copyToNextRound(itemId, item.markingRound(), time.instant());
        audit.append(
                viewer,
                Deed.of("council.marking-repeated", "session-item", itemId.value())
                        .with("round", item.markingRound() + 1));
        return new Outcome.Done(itemId.value());
    }

    /** Written opinions differ: the product goes to a meeting of the same council (R95). */
    @Transactional
    public Outcome callMeeting(
            CouncilSessionId session,
            SessionItemId itemId,
            @Nullable String name,
            @Nullable LocalDate heldOn,
            @Nullable String place,
            Viewer viewer) {
        var sitting = sittings.held(session, viewer);
        var item = sittings.heldItem(session, itemId);
        var refusal = refusalInDiscussion(sitting, item);
        if (refusal != null) {
            return refusal;
        }
        if (sitting.session().mode() != SessionMode.WRITTEN_OPINION) {
            return Outcome.refused("", "council.refused.is-meeting");
        }
        var typed = new Typed()
                .text("name", name, 3, 255)
                .given("heldOn", heldOn, "council.form.date")
                .text("place", place, 0, 255);
        if (typed.isWrong()) {
            return typed.refused();
        }
        var meeting = CouncilSessionId.next();
        sessions.add(
                meeting,
                sitting.session().council(),
                Typed.text(name),
                SessionMode.MEETING,
                Objects.requireNonNull(heldOn),
                Typed.text(place),
                session,
                sitting.session().sample(),
                viewer.name(),
                time.instant());
        agenda.postpone(itemId, "");
        agenda.add(SessionItemId.next(), meeting, item.dossier());
        audit.append(
                viewer,
                Deed.of("council.meeting-called", "council-session", meeting.value())
                        .with("item", itemId.value()));
        return new Outcome.Done(meeting.value());
    }

    /** What the council has before it. Only of opened sheets. */
    Deliberation deliberation(Sitting sitting, Item item) {
        return deliberation(sitting, item, item.markingRound());
    }

    Deliberation deliberation(Sitting sitting, Item item, int round) {
        var opened = sheets.opened(item.id()).stream()
                .filter(sheet -> sheet.markingRound() == round)
                .toList();
        return Deliberation.of(
                criteria.get(item.criteriaSet()),
                sitting,
                opened,
                findings.gates(item.id()),
                findings.knockOuts(item.id()));
    }

    private @Nullable Closing open(Sitting sitting, Item item, Viewer viewer) {
        var handIns = sheets.lock(item.id(), item.markingRound());
        var excluded = sitting.excluded(item.id());
        var missing = handIns.stream()
                .filter(sheet -> !sheet.handedIn()
                        && !excluded.contains(sheet.member())
                        && sitting.isPresent(sheet.member())
                        && sitting.member(sheet.member()).isIn())
                .map(sheet -> sitting.member(sheet.member()).name())
                .toList();
        if (!missing.isEmpty()) {
            return refused("council.refused.missing-sheets", missing.size(), String.join(", ", missing));
        }
        Set<UUID> counted = handIns.stream()
                .filter(sheet -> sheet.handedIn() && !excluded.contains(sheet.member()))
                .map(HandIn::member)
                .collect(Collectors.toSet());
        var quorum = sitting.quorum(item.id(), counted);
        if (!quorum.isHeld()) {
            return quorum.lacksChair()
                    ? refused("council.refused.quorum-chair")
                    : refused("council.refused.quorum", quorum.present(), quorum.members(), quorum.needed());
        }
        sheets.unseal(item.id(), item.markingRound(), counted);
        agenda.unsealed(item.id(), ItemState.DISCUSSION, viewer.name(), time.instant());
        reportKnockOuts(sitting, item);
        audit.append(
                viewer,
                Deed.of("council.marking-closed", "session-item", item.id().value())
                        .with("round", item.markingRound())
                        .with("sheets", counted.size()));
        return null;
    }

    private void reportKnockOuts(Sitting sitting, Item item) {
        CriteriaSet set = criteria.get(item.criteriaSet());
        findings.foundBefore(item)
                .forEach(found -> add(set, item, found.ground(), found.reason(), found.foundByName()));
        for (var reported : sheets.reported(item.id(), item.markingRound())) {
            add(
                    set,
                    item,
                    reported.ground(),
                    reported.reason(),
                    sitting.member(reported.member()).name());
        }
        for (var said : deliberation(sitting, item).rating().saidByMarks()) {
            add(set, item, said.key(), "Điểm 0 ở một tiêu chí thuộc nhóm này", "phiếu chấm");
        }
    }

    private void add(CriteriaSet set, Item item, String key, String reason, String byName) {
        var grounds = set.knockOutGrounds();
        KnockOutGround ground = set.knockOutGround(key).orElseThrow();
        findings.addKnockOut(
                item,
                key,
                ground.place().isEmpty() ? null : ground.place(),
                grounds.indexOf(ground) + 1,
                reason,
                byName,
                time.instant());
    }

    private Closing settle(Sitting sitting, Item item, Viewer viewer) {
        var deliberation = deliberation(sitting, item);
        var issues = deliberation.issues();
        if (!issues.isEmpty()) {
            return new Closing.Discussing(issues);
        }
        var rating = deliberation.rating();
        var average = rating.average().filter(mean -> !deliberation.isKnockedOut());
        int stars = rating.result().stars();
        String proof = proofs.write(deliberation.sheets(), deliberation.members(), rating);
        var result = new Findings.Result(
                item.id(),
                average.map(mean -> Math.toIntExact(mean.sum())).orElse(null),
                average.map(Mean::count).orElse(null),
                average.isEmpty() ? null : Integer.valueOf(rating.spread()),
                stars == 0 ? null : Integer.valueOf(stars),
                deliberation.isKnockedOut(),
                proof,
                proofs.hash(proof),
                time.instant(),
                viewer.name());
        findings.store(item, result);
        agenda.move(item.id(), ItemState.RULED);
        audit.append(
                viewer,
                Deed.of("council.product-ruled", "session-item", item.id().value())
                        .with("dossier", item.dossier().value())
                        .with("stars", stars)
                        .with("knockedOut", result.knockedOut())
                        .with("proof", result.proofHash()));
        return new Closing.Ruled(result);
    }

    private static Outcome.@Nullable Refused refusalInDiscussion(Sitting sitting, Item item) {
        if (!sitting.isChair()) {
            return Outcome.refused("", "council.refused.chair");
        }
        return item.state() == ItemState.DISCUSSION ? null : Outcome.refused("", "council.refused.not-discussing");
    }

    private static Closing refused(String key, Object... arguments) {
        return new Closing.Refused(Outcome.Reason.of("", key, arguments));
    }
}
