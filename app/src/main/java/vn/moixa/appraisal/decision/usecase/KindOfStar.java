package vn.moixa.appraisal.decision.usecase;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.ProductId;

/**
 * As what a star is recorded. A product whose star had run out files like a first one, yet it was recognised before: plans count it as
 * rated again, never twice as new.
 */
@Component
class KindOfStar {

    private final Recognitions recognitions;

    KindOfStar(Recognitions recognitions) {
        this.recognitions = recognitions;
    }

    RecognitionKind of(DossierKind dossier, ProductId product, LocalDate on) {
        boolean known = !recognitions.certificatesOf(product, on).isEmpty();
        return dossier == DossierKind.FIRST && known ? RecognitionKind.RE_RATING : dossier.recognitionKind();
    }
}
