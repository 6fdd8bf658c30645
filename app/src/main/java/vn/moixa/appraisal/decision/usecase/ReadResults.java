package vn.moixa.appraisal.decision.usecase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.decision.store.Results;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Results and recorded papers for those who follow them at the province. */
@Component
public class ReadResults {

    private final Results results;
    private final Dossiers dossiers;

    ReadResults(Results results, Dossiers dossiers) {
        this.results = results;
        this.dossiers = dossiers;
    }

    /** One dossier with all that was recorded for it. */
    public record Case(Results.Ruled ruled, List<Results.Outcome> outcomes) {}

    @Transactional(readOnly = true)
    public List<Results.Ruled> waiting(@Nullable UUID session) {
        return results.waiting(session);
    }

    @Transactional(readOnly = true)
    public List<Results.Ruled> onTheWayToTheCentre() {
        return results.onTheWayToTheCentre();
    }

    @Transactional(readOnly = true)
    public List<Results.Outcome> latest(int limit) {
        return results.latest(limit);
    }

    @Transactional(readOnly = true)
    public Map<DossierId, String> namesOf(Set<DossierId> of) {
        return results.of(of).stream().collect(Collectors.toMap(Results.Ruled::dossier, Results.Ruled::productName));
    }

    @Transactional(readOnly = true)
    public boolean isScan(String hash) {
        return results.isScan(hash);
    }

    @Transactional(readOnly = true)
    public Case find(DossierId id, Viewer viewer) {
        if (dossiers.find(id, viewer).isEmpty()) {
            throw new NotFound();
        }
        var ruled = results.of(Set.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        return new Case(ruled, results.outcomes(id));
    }
}
