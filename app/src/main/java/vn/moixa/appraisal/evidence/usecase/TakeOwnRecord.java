package vn.moixa.appraisal.evidence.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceKind;
import vn.moixa.promotion.OwnRecord;
import vn.moixa.promotion.OwnRecords;
import vn.moixa.registry.Applicants;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.SupplyContract;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Makes evidence of what this house knows already: shops, listings, websites, contracts, as they are on the day (R111). */
@Component
public class TakeOwnRecord {

    private final OwnRecords records;
    private final Applicants applicants;
    private final KeepEvidence keep;
    private final InstantSource time;

    TakeOwnRecord(OwnRecords records, Applicants applicants, KeepEvidence keep, InstantSource time) {
        this.records = records;
        this.applicants = applicants;
        this.keep = keep;
        this.time = time;
    }

    /** A record that may be taken; {@code origin} ends a message key. */
    public record Offer(
            String origin,
            UUID id,
            EvidenceKind kind,
            String title,
            String link,
            @Nullable ProductId product,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, String> facts) {}

    @Transactional(readOnly = true)
    public List<Offer> offers(ProducerId producer, Viewer viewer) {
        keep.vaultOf(producer, viewer);
        return all(producer);
    }

    /** A dated snapshot: what the record says later does not change it. */
    @Transactional
    public KeepEvidence.Outcome take(ProducerId producer, UUID record, Viewer viewer) {
        keep.vaultOf(producer, viewer);
        Offer offer = all(producer).stream()
                .filter(one -> one.id().equals(record))
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate today = LocalTime.today(time);
        var snapshot = new LinkedHashMap<>(offer.facts());
        snapshot.put("origin", offer.origin());
        snapshot.put("record", record.toString());
        snapshot.put("takenOn", today.toString());
        var facts = new Evidence.Facts(
                offer.kind(),
                offer.kind().usualScope(),
                cut(offer.title()),
                "",
                cut(offer.facts().getOrDefault("contract", "")),
                offer.from(),
                offer.to(),
                offer.link());
        return keep.enter(producer, offer.product(), facts, snapshot, viewer);
    }

    private List<Offer> all(ProducerId producer) {
        var offers = new ArrayList<Offer>();
        records.of(producer).forEach(record -> offers.add(offer(record)));
        applicants.supplyContracts(producer).forEach(contract -> offers.add(offer(contract)));
        return offers;
    }

    private static Offer offer(OwnRecord record) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("title", record.title());
        put(facts, "address", record.address());
        put(facts, "contract", record.contractNumber());
        put(facts, "from", text(record.from()));
        put(facts, "to", text(record.to()));
        put(facts, "alive", record.alive() == null ? "" : record.alive().toString());
        put(
                facts,
                "checkedAt",
                record.checkedAt() == null ? "" : record.checkedAt().toString());
        var kind =
                record.kind() == OwnRecord.Kind.WEBSITE ? EvidenceKind.PROMOTION : EvidenceKind.MARKET_AND_DISTRIBUTION;
        return new Offer(
                record.kind().name(),
                record.id(),
                kind,
                record.title(),
                record.address(),
                record.product(),
                record.from(),
                record.to(),
                facts);
    }

    private static Offer offer(SupplyContract contract) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("title", contract.counterparty());
        put(facts, "contract", contract.number());
        put(facts, "share", contract.shareOfOutput());
        put(facts, "from", text(contract.from()));
        put(facts, "to", text(contract.to()));
        return new Offer(
                "SUPPLY_CONTRACT",
                contract.id(),
                EvidenceKind.ORIGIN_AND_SUPPLY_CONTRACTS,
                contract.counterparty(),
                "",
                null,
                contract.from(),
                contract.to(),
                facts);
    }

    private static void put(Map<String, String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.put(key, value);
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(255, text.length()));
    }
}
