package vn.moixa.appraisal.commune.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.commune.domain.ReturnItem;
import vn.moixa.appraisal.commune.store.Returns;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.usecase.MoveDossier;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/**
 * Gives a dossier back to the producer, never without naming what is missing (R51). The level follows from where the dossier lies: the
 * commune while it reviews, the province while it checks or its advisers assess.
 */
@Component
public class ReturnDossier {

    private static final int MOST_ITEMS = 40;

    private final Offices offices;
    private final Returns returns;
    private final MoveDossier moves;
    private final AuditTrail audit;
    private final InstantSource time;

    ReturnDossier(Offices offices, Returns returns, MoveDossier moves, AuditTrail audit, InstantSource time) {
        this.offices = offices;
        this.returns = returns;
        this.moves = moves;
        this.audit = audit;
        this.time = time;
    }

    /** What is to be completed, and by when if a day was set. */
    public record Request(List<ReturnItem> items, @Nullable LocalDate answerBy) {
        public Request {
            items = items.stream().filter(item -> !item.isEmpty()).toList();
        }
    }

    @Transactional
    public Outcome giveBack(DossierId id, Request request, Viewer viewer) {
        var seen = offices.visible(id, viewer);
        Level level = seen.state() == DossierState.COMMUNE_REVIEW ? Level.COMMUNE : Level.PROVINCE;
        if (!mayReturn(seen, level, viewer)) {
            throw new NotFound();
        }
        var reasons = faults(request);
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        var dossier = offices.locked(id);
        if (dossier.state() != seen.state() || !isReturnable(dossier.state())) {
            return new Outcome.Elsewhere(dossier.state());
        }
        returns.add(id, level, request.items(), request.answerBy(), viewer, time.instant());
        String words =
                String.join("; ", request.items().stream().map(ReturnItem::item).toList());
        if (!moves.giveBack(dossier, level, viewer, words)) {
            throw new IllegalStateException("A returnable dossier was not returned: " + dossier.state());
        }
        audit.append(
                viewer,
                Deed.of("commune.returned", "dossier", id.value())
                        .with("level", level.name())
                        .with("items", request.items().size()));
        return new Outcome.Done();
    }

    private static boolean isReturnable(DossierState state) {
        return state == DossierState.COMMUNE_REVIEW
                || state == DossierState.PROVINCE_CHECK
                || state == DossierState.ADVISORY;
    }

    /** Advisers ask for more while they assess; offices return what lies before them. */
    private static boolean mayReturn(DossierHead dossier, Level level, Viewer viewer) {
        if (Offices.actsFor(level, dossier, viewer)) {
            return true;
        }
        if (dossier.state() == DossierState.ADVISORY && viewer.has(Role.ADVISER)) {
            return true;
        }
        return !isReturnable(dossier.state()) && Offices.actsFor(Level.COMMUNE, dossier, viewer);
    }

    private List<Refusal> faults(Request request) {
        var reasons = new ArrayList<Refusal>();
        if (request.items().isEmpty()) {
            reasons.add(Refusal.of("item.0", "commune.refused.return-without-item"));
        }
        if (request.items().size() > MOST_ITEMS) {
            reasons.add(Refusal.of("item.0", "commune.refused.return-too-many", MOST_ITEMS));
        }
        for (int position = 0; position < request.items().size(); position++) {
            int at = position;
            request.items()
                    .get(position)
                    .fault()
                    .ifPresent(part -> reasons.add(Refusal.of(part + "." + at, "commune.refused.return-" + part)));
        }
        LocalDate by = request.answerBy();
        if (by != null && !by.isAfter(LocalTime.today(time))) {
            reasons.add(Refusal.of("answerBy", "commune.refused.answer-by"));
        }
        return reasons;
    }
}
