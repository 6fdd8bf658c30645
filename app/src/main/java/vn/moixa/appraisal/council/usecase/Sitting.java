package vn.moixa.appraisal.council.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.Conflict;
import vn.moixa.appraisal.council.domain.CouncilRules;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.domain.MemberRole;
import vn.moixa.appraisal.council.domain.Quorum;
import vn.moixa.appraisal.council.domain.Session;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/**
 * A session with its people, as one viewer finds it.
 *
 * @param members all of the council, also those who left
 * @param attendance who was noted as present or absent
 * @param conflicts of all products of the agenda
 */
public record Sitting(
        Session session,
        CouncilRules rules,
        List<Member> members,
        Map<UUID, Boolean> attendance,
        List<Conflict> conflicts,
        Viewer viewer) {

    public Optional<Member> me() {
        return members.stream()
                .filter(member -> member.isIn()
                        && viewer.accountId() != null
                        && viewer.accountId().equals(member.account()))
                .findFirst();
    }

    /** Leads the session: decides on conflicts, opens and closes marking, finds on gates. */
    public boolean isChair() {
        return me().filter(member -> member.role() == MemberRole.CHAIR).isPresent();
    }

    /** Prepares and records: the secretary of the council, or the province's officers and secretaries. */
    public boolean mayOrganise() {
        return me().filter(member -> member.role() == MemberRole.SECRETARY).isPresent()
                || viewer.seesWholeProvince(Role.PROVINCIAL_OFFICER, Role.SECRETARY);
    }

    public boolean mayNote() {
        return mayOrganise() || isChair();
    }

    public Member member(UUID id) {
        return members.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    public Optional<Member> chair() {
        return members.stream()
                .filter(member -> member.isIn() && member.role() == MemberRole.CHAIR)
                .findFirst();
    }

    /** Those who may mark at all. */
    public List<Member> markers() {
        return members.stream()
                .filter(Member::marks)
                .sorted(Comparator.comparingInt(Member::position))
                .toList();
    }

    /** In a written opinion everybody counts as there until noted otherwise; in a meeting only who was seen. */
    public boolean isPresent(UUID member) {
        return attendance.getOrDefault(member, session.mode() == SessionMode.WRITTEN_OPINION);
    }

    /** Members who are excluded from the product (R69). */
    public Set<UUID> excluded(SessionItemId item) {
        return conflicts.stream()
                .filter(conflict -> conflict.item().equals(item) && conflict.excludes())
                .map(Conflict::member)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Members who mark the product: there, and not excluded from it. */
    public List<Member> markersOf(SessionItemId item) {
        var excluded = excluded(item);
        return markers().stream()
                .filter(member -> isPresent(member.id()) && !excluded.contains(member.id()))
                .toList();
    }

    /** Quorum for a product when these members count as present. */
    public Quorum quorum(SessionItemId item, Set<UUID> present) {
        var excluded = excluded(item);
        var members = markers().stream()
                .map(Member::id)
                .filter(id -> !excluded.contains(id))
                .toList();
        boolean chair = chair().filter(one -> excluded.contains(one.id()) || present.contains(one.id()))
                .isPresent();
        int there = (int) members.stream().filter(present::contains).count();
        return rules.quorum(members.size(), there, chair);
    }

    /** Quorum of the session as a whole, by attendance. */
    public Quorum quorum() {
        var markers = markers();
        boolean chair = chair().filter(one -> isPresent(one.id())).isPresent();
        int there =
                (int) markers.stream().filter(member -> isPresent(member.id())).count();
        return rules.quorum(markers.size(), there, chair);
    }
}
