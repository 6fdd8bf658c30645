package vn.moixa.appraisal.commune.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.commune.domain.FormNumber;
import vn.moixa.appraisal.commune.store.OfficeWork;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.usecase.MoveDossier;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/**
 * An office takes a dossier in: form number, day and receiver (R76). At the commune the product gets its code (R85-R88) and the criteria of
 * the dossier are fixed (R2). A dossier that comes back after completion keeps what it was given the first time.
 */
@Component
public class ReceiveDossier {

    private final Offices offices;
    private final OfficeWork work;
    private final MoveDossier moves;
    private final Products products;
    private final AuditTrail audit;
    private final InstantSource time;

    ReceiveDossier(
            Offices offices,
            OfficeWork work,
            MoveDossier moves,
            Products products,
            AuditTrail audit,
            InstantSource time) {
        this.offices = offices;
        this.work = work;
        this.moves = moves;
        this.products = products;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public Outcome atCommune(DossierId id, LocalDate receivedOn, Viewer viewer) {
        var dossier = offices.held(id, Level.COMMUNE, viewer);
        if (dossier.state() != DossierState.SUBMITTED) {
            return new Outcome.Elsewhere(dossier.state());
        }
        String commune = dossier.communeCode();
        if (commune == null) {
            return Outcome.refused(Refusal.of("", "commune.refused.no-commune"));
        }
        var known = work.registration(id, Level.COMMUNE);
        if (known.isEmpty()) {
            LocalDate submittedOn = submittedOn(dossier);
            if (receivedOn.isBefore(submittedOn) || receivedOn.isAfter(today())) {
                return Outcome.refused(Refusal.of("receivedOn", "commune.refused.received-range"));
            }
            var code = codeOf(dossier, commune, receivedOn);
            var number = number(commune, receivedOn.getYear(), code);
            work.register(id, Level.COMMUNE, number, receivedOn, viewer, time.instant());
            work.markRegistered(id, code.toString(), number.toString(), receivedOn);
            work.beginReview(id, time.instant());
            audit.append(
                    viewer,
                    Deed.of("commune.received", "dossier", id.value())
                            .because(number.toString())
                            .with("productCode", code.toString())
                            .with("criteriaSet", dossier.criteriaSet()));
        }
        String basis = known.map(OfficeWork.Registration::formNumber).orElse("");
        move(dossier, DossierState.COMMUNE_REVIEW, viewer, basis);
        return new Outcome.Done();
    }

    @Transactional
    public Outcome atProvince(DossierId id, LocalDate receivedOn, Viewer viewer) {
        var dossier = offices.held(id, Level.PROVINCE, viewer);
        if (dossier.state() != DossierState.PROPOSED) {
            return new Outcome.Elsewhere(dossier.state());
        }
        var known = work.registration(id, Level.PROVINCE);
        if (known.isEmpty()) {
            LocalDate proposedOn = dossier.proposedOn() == null ? submittedOn(dossier) : dossier.proposedOn();
            if (receivedOn.isBefore(proposedOn) || receivedOn.isAfter(today())) {
                return Outcome.refused(Refusal.of("receivedOn", "commune.refused.province-received-range"));
            }
            int product = dossier.productCode() == null
                    ? 0
                    : ProductCode.parse(dossier.productCode())
                            .map(ProductCode::runningNumber)
                            .orElse(0);
            int year = receivedOn.getYear();
            var number = new FormNumber(
                    work.nextNumber(FormNumber.PROVINCE_OFFICE, year), product, FormNumber.PROVINCE_OFFICE, year);
            work.register(id, Level.PROVINCE, number, receivedOn, viewer, time.instant());
            audit.append(
                    viewer,
                    Deed.of("commune.received-at-province", "dossier", id.value())
                            .because(number.toString()));
        }
        move(dossier, DossierState.PROVINCE_CHECK, viewer, "");
        return new Outcome.Done();
    }

    /** A product that has a code in the four-part form keeps it; a new one is given only once (R86, R88). */
    private ProductCode codeOf(DossierHead dossier, String commune, LocalDate receivedOn) {
        return products.find(dossier.product())
                .map(card -> card.code())
                .flatMap(ProductCode::parse)
                .filter(code -> code.districtCode() == null)
                .orElseGet(() -> products.giveCode(dossier.product(), commune, receivedOn.getYear(), receivedOn));
    }

    private FormNumber number(String commune, int year, ProductCode code) {
        return new FormNumber(work.nextNumber(commune, year), code.runningNumber(), commune, year);
    }

    private void move(DossierHead dossier, DossierState to, Viewer viewer, String basis) {
        if (!moves.move(dossier, to, viewer, basis, "")) {
            throw new IllegalStateException("The state was asked for above: " + dossier.state());
        }
    }

    private LocalDate submittedOn(DossierHead dossier) {
        return dossier.submittedAt() == null ? today() : LocalTime.dateOf(dossier.submittedAt());
    }

    private LocalDate today() {
        return LocalTime.today(time);
    }
}
