package vn.moixa.appraisal.council.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.CouncilId;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.domain.MemberRole;
import vn.moixa.appraisal.council.store.Councils;
import vn.moixa.appraisal.council.store.RulesVersions;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.Accounts;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** A council as its decision sets it up: any number of members, one chair, a secretary (R61, R62, R72). */
@Component
public class KeepCouncil {

    private final Councils councils;
    private final RulesVersions rules;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final InstantSource time;

    KeepCouncil(Councils councils, RulesVersions rules, Accounts accounts, AuditTrail audit, InstantSource time) {
        this.councils = councils;
        this.rules = rules;
        this.accounts = accounts;
        this.audit = audit;
        this.time = time;
    }

    /** What is typed of a council. */
    public record Draft(
            @Nullable String name,
            @Nullable UUID rules,
            @Nullable String decisionNumber,
            @Nullable LocalDate decidedOn,
            @Nullable String decisionSigner,
            @Nullable UUID round) {}

    /**
     * What is typed of a member.
     *
     * @param email of the account with which the member marks; empty for one without
     */
    public record MemberDraft(
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable MemberRole role,
            @Nullable String email) {}

    /** A council with its people. */
    public record Council(Councils.Head head, List<Member> members) {}

    @Transactional(readOnly = true)
    public List<Councils.Head> list(Viewer viewer) {
        return councils.visibleTo(viewer);
    }

    @Transactional(readOnly = true)
    public Council read(CouncilId id, Viewer viewer) {
        var head = councils.find(id, viewer).orElseThrow(NotFound::new);
        return new Council(head, councils.members(id));
    }

    @Transactional
    public Outcome create(Draft draft, boolean sample, Viewer viewer) {
        var typed = check(draft);
        if (typed.isWrong()) {
            return typed.refused();
        }
        var id = CouncilId.next();
        councils.add(id, content(draft), sample, viewer.name(), time.instant());
        audit.append(
                viewer, Deed.of("council.created", "council", id.value()).because(Typed.text(draft.decisionNumber())));
        return new Outcome.Done(id.value());
    }

    @Transactional
    public Outcome change(CouncilId id, int version, Draft draft, Viewer viewer) {
        if (councils.find(id, viewer).isEmpty()) {
            throw new NotFound();
        }
        var typed = check(draft);
        if (typed.isWrong()) {
            return typed.refused();
        }
        if (!councils.change(id, version, content(draft))) {
            return new Outcome.Stale();
        }
        audit.append(
                viewer, Deed.of("council.changed", "council", id.value()).because(Typed.text(draft.decisionNumber())));
        return new Outcome.Done(id.value());
    }

    @Transactional
    public Outcome addMember(CouncilId id, MemberDraft draft, Viewer viewer) {
        if (councils.find(id, viewer).isEmpty()) {
            throw new NotFound();
        }
        councils.lock(id);
        var typed = check(id, null, draft);
        if (typed.isWrong()) {
            return typed.refused();
        }
        var content = content(draft);
        if (content.role() == MemberRole.CHAIR) {
            councils.stepDown(id);
        }
        UUID member = councils.addMember(id, content);
        audit.append(
                viewer,
                Deed.of("council.member-added", "council", id.value())
                        .with("member", member)
                        .with("role", content.role().name()));
        return new Outcome.Done(member);
    }

    /** Changes one member of this council; a new chair takes the place of the one before, here and nowhere else (R164). */
    @Transactional
    public Outcome changeMember(CouncilId id, UUID member, MemberDraft draft, Viewer viewer) {
        if (councils.find(id, viewer).isEmpty()) {
            throw new NotFound();
        }
        councils.lock(id);
        var before = councils.members(id).stream()
                .filter(one -> one.id().equals(member) && one.isIn())
                .findFirst()
                .orElseThrow(NotFound::new);
        var typed = check(id, member, draft);
        if (typed.isWrong()) {
            return typed.refused();
        }
        var content = content(draft);
        if (content.role() == MemberRole.CHAIR && before.role() != MemberRole.CHAIR) {
            councils.stepDown(id);
        }
        councils.changeMember(id, member, content);
        audit.append(
                viewer,
                Deed.of("council.member-changed", "council", id.value())
                        .with("member", member)
                        .with("role", content.role().name()));
        return new Outcome.Done(member);
    }

    /** The member stays in the records of what it took part in. */
    @Transactional
    public Outcome letGo(CouncilId id, UUID member, @Nullable LocalDate on, Viewer viewer) {
        if (councils.find(id, viewer).isEmpty()) {
            throw new NotFound();
        }
        councils.lock(id);
        LocalDate day = on == null ? LocalTime.today(time) : on;
        if (day.isAfter(LocalTime.today(time))) {
            return Outcome.refused("leftOn", "council.form.left-later");
        }
        if (!councils.leave(id, member, day)) {
            throw new NotFound();
        }
        audit.append(
                viewer,
                Deed.of("council.member-left", "council", id.value())
                        .with("member", member)
                        .with("on", day.toString()));
        return new Outcome.Done(member);
    }

    private Typed check(Draft draft) {
        return new Typed()
                .text("name", draft.name(), 3, 255)
                .holds(
                        draft.rules() != null
                                && rules.all().stream().anyMatch(one -> one.id().equals(draft.rules())),
                        "rules",
                        "council.form.choose")
                .text("decisionNumber", draft.decisionNumber(), 1, 60)
                .holds(
                        draft.decidedOn() != null && !draft.decidedOn().isAfter(LocalTime.today(time)),
                        "decidedOn",
                        "council.form.date-past")
                .text("decisionSigner", draft.decisionSigner(), 2, 255);
    }

    private Typed check(CouncilId id, @Nullable UUID member, MemberDraft draft) {
        var typed = new Typed()
                .text("name", draft.name(), 2, 255)
                .text("title", draft.title(), 0, 255)
                .text("organisation", draft.organisation(), 0, 255)
                .given("role", draft.role(), "council.form.choose");
        String email = Typed.text(draft.email());
        if (!email.isEmpty()) {
            var account = accounts.find(email).map(AccountId::value);
            typed.holds(account.isPresent(), "email", "council.form.no-account");
            boolean taken = councils.members(id).stream()
                    .anyMatch(one -> one.isIn()
                            && !one.id().equals(member)
                            && account.filter(found -> found.equals(one.account()))
                                    .isPresent());
            typed.holds(!taken, "email", "council.form.account-twice");
        }
        return typed;
    }

    private Councils.Content content(Draft draft) {
        return new Councils.Content(
                Typed.text(draft.name()),
                Objects.requireNonNull(draft.rules()),
                Typed.text(draft.decisionNumber()),
                Objects.requireNonNull(draft.decidedOn()),
                Typed.text(draft.decisionSigner()),
                draft.round());
    }

    private Councils.MemberContent content(MemberDraft draft) {
        Optional<UUID> account = accounts.find(Typed.text(draft.email())).map(AccountId::value);
        return new Councils.MemberContent(
                account.orElse(null),
                Typed.text(draft.name()),
                Typed.text(draft.title()),
                Typed.text(draft.organisation()),
                Objects.requireNonNull(draft.role()));
    }
}
