package vn.moixa.appraisal.paper.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.criteria.domain.Mean;
import vn.moixa.appraisal.decision.domain.Award;

/** A session of a council as its papers tell it. Of products on which the council has not ruled it knows no mark. */
public record SessionFacts(
        UUID id,
        String name,
        boolean meeting,
        LocalDate heldOn,
        String place,
        boolean closed,
        Council council,
        List<Member> members,
        List<Item> items,
        boolean sample) {

    public SessionFacts {
        members = List.copyOf(members);
        items = List.copyOf(items);
    }

    public record Council(
            String name, String decisionNumber, LocalDate decidedOn, int spreadLimit, BigDecimal quorum) {}

    /** @param present null when attendance was not noted */
    public record Member(
            String name,
            String title,
            String organisation,
            String role,
            @Nullable Boolean present) {

        public boolean isChair() {
            return role.equals("CHAIR");
        }

        public boolean isSecretary() {
            return role.equals("SECRETARY");
        }

        public String described() {
            return String.join(
                    ", ",
                    List.of(name, title, organisation).stream()
                            .filter(part -> !part.isBlank())
                            .toList());
        }
    }

    /**
     * One product on the agenda.
     *
     * @param excluded members who did not take part, with nothing of the reason (R69)
     * @param findings what the council found on gates and knock-outs
     */
    public record Item(
            UUID id,
            int position,
            String dossierCode,
            @Nullable String productCode,
            String product,
            String producer,
            String commune,
            DossierKind kind,
            boolean ruled,
            int markingRounds,
            @Nullable Integer sum,
            @Nullable Integer sheets,
            @Nullable Integer spread,
            @Nullable Integer stars,
            boolean knockedOut,
            List<String> excluded,
            List<String> findings) {

        public Item {
            excluded = List.copyOf(excluded);
            findings = List.copyOf(findings);
        }

        public @Nullable BigDecimal average() {
            return Mean.of(sum, sheets).map(Mean::shown).orElse(null);
        }

        public Award award() {
            return Award.of(stars, knockedOut);
        }
    }

    public List<Item> ruled() {
        return items.stream().filter(Item::ruled).toList();
    }

    public List<Item> of(Award award) {
        return ruled().stream().filter(item -> item.award() == award).toList();
    }

    public long present() {
        return members.stream()
                .filter(member -> !member.isSecretary() && Boolean.TRUE.equals(member.present()))
                .count();
    }

    public long marking() {
        return members.stream().filter(member -> !member.isSecretary()).count();
    }

    public String chair() {
        return members.stream()
                .filter(Member::isChair)
                .map(Member::name)
                .findFirst()
                .orElse("");
    }

    public String secretary() {
        return members.stream()
                .filter(Member::isSecretary)
                .map(Member::name)
                .findFirst()
                .orElse("");
    }
}
