package vn.moixa.appraisal.commune.usecase;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.DossierMoved;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.identity.Accounts;
import vn.moixa.notice.Notice;
import vn.moixa.notice.Notices;
import vn.moixa.notice.Recipient;
import vn.moixa.registry.Products;
import vn.moixa.web.Role;

/**
 * Tells producer, commune and province of every step of a dossier, in the transaction of the step. A message names product and dossier, no
 * person. A result is told once its signed paper is recorded (step 3g of R46), never before.
 */
@Component
class TellOfDossier {

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Notices notices;
    private final Products products;

    TellOfDossier(Dossiers dossiers, Accounts accounts, Notices notices, Products products) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.notices = notices;
        this.products = products;
    }

    @EventListener
    void on(DossierMoved event) {
        dossiers.lock(event.dossier()).ifPresent(dossier -> tell(dossier, event));
    }

    private void tell(DossierHead dossier, DossierMoved event) {
        var commune = communeOf(dossier);
        switch (event.to()) {
            case DRAFT -> {}
            case SUBMITTED -> {
                tell(commune, "submitted.commune", dossier, "/appraisal/commune/dossiers/");
                toProducer("submitted.producer", dossier);
            }
            case COMMUNE_REVIEW -> toProducer("received.producer", dossier);
            case RETURNED -> {
                boolean byCommune = dossier.returnedFrom() == Level.COMMUNE;
                toProducer(byCommune ? "returned-by-commune.producer" : "returned-by-province.producer", dossier);
                if (!byCommune) {
                    tell(commune, "returned-by-province.commune", dossier, "/appraisal/dossiers/");
                }
            }
            case PROPOSED -> {
                boolean again = event.from() == DossierState.RETURNED;
                tell(
                        accounts.holdersOf(Role.PROVINCIAL_OFFICER, null),
                        again ? "completed.province" : "proposed.province",
                        dossier,
                        "/appraisal/reception/");
                if (!again) {
                    toProducer("proposed.producer", dossier);
                }
            }
            case PROVINCE_CHECK -> both("at-province", dossier, commune);
            case ADVISORY -> both("at-advisers", dossier, commune);
            case COUNCIL -> {
                boolean again = event.from() == DossierState.CENTRE_RESULT;
                both(again ? "council-again" : "at-council", dossier, commune);
            }
            case WITHDRAWN_BY_PRODUCER -> {
                if (event.from() != DossierState.DRAFT) {
                    tell(commune, "withdrawn.commune", dossier, "/appraisal/dossiers/");
                }
            }
            case RESULT_APPROVED -> both("result-approved", dossier, commune);
            case SENT_TO_CENTRE -> both("sent-to-centre", dossier, commune);
            case CENTRE_RESULT -> both("centre-result", dossier, commune);
            case RECOGNISED -> both("recognised", dossier, commune);
            case NOT_RECOGNISED -> both("not-recognised", dossier, commune);
            case DISQUALIFIED -> both("disqualified", dossier, commune);
        }
    }

    private void both(String step, DossierHead dossier, List<Recipient> commune) {
        toProducer(step + ".producer", dossier);
        tell(commune, step + ".commune", dossier, "/appraisal/dossiers/");
    }

    private void toProducer(String step, DossierHead dossier) {
        tell(accounts.peopleOf(dossier.producer().value()), step, dossier, "/appraisal/dossiers/");
    }

    private List<Recipient> communeOf(DossierHead dossier) {
        String commune = dossier.communeCode();
        return commune == null ? List.of() : accounts.holdersOf(Role.COMMUNE_OFFICER, commune);
    }

    private void tell(List<Recipient> recipients, String step, DossierHead dossier, String address) {
        String product =
                products.find(dossier.product()).map(card -> card.name()).orElse(dossier.code());
        var notice = Notice.of(
                "commune.notice." + step,
                product,
                dossier.code(),
                address + dossier.id().value());
        for (Recipient recipient : new ArrayList<>(recipients)) {
            // Sample dossiers are told within the application only.
            var addressed =
                    dossier.sample() ? new Recipient(recipient.accountId(), null, recipient.language()) : recipient;
            notices.tell(addressed, notice);
        }
    }
}
