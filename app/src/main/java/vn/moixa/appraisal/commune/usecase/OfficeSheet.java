package vn.moixa.appraisal.commune.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.commune.domain.CommuneClock;
import vn.moixa.appraisal.commune.domain.Matter;
import vn.moixa.appraisal.commune.domain.Part;
import vn.moixa.appraisal.commune.store.DossierLists.Contents;
import vn.moixa.appraisal.commune.store.OfficePapers.Recorded;
import vn.moixa.appraisal.commune.store.OfficeWork.Found;
import vn.moixa.appraisal.commune.store.OfficeWork.PartCheck;
import vn.moixa.appraisal.commune.store.OfficeWork.Registration;
import vn.moixa.appraisal.commune.store.OfficeWork.Review;
import vn.moixa.appraisal.commune.store.OfficeWork.Samples;
import vn.moixa.appraisal.commune.store.Returns.Returned;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProductCard;

/** Everything an office has about a dossier on its desk. */
public record OfficeSheet(
        DossierHead dossier,
        Level level,
        ProductCard product,
        ProducerCard producer,
        String commune,
        boolean mayAct,
        @Nullable Registration registration,
        @Nullable Registration atCommune,
        Map<Part, PartCheck> checks,
        int samplesNeeded,
        @Nullable Samples samples,
        Map<Matter, Found> findings,
        @Nullable Review review,
        List<Returned> returns,
        @Nullable CommuneClock clock,
        Contents contents,
        @Nullable Recorded letter,
        @Nullable Recorded report,
        LocalDate today) {

    public List<Part> parts() {
        return Part.of(level, dossier.kind());
    }

    public boolean foundAll() {
        return findings.size() == Matter.values().length;
    }

    public List<Part> missing() {
        return parts().stream()
                .filter(part -> checks.containsKey(part) && !checks.get(part).present())
                .toList();
    }

    /** The name of the commune without its kind where a paper already says it. */
    public String producerName() {
        return producer.name();
    }
}
