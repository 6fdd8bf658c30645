package vn.moixa.recognition.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.NewDecision;
import vn.moixa.recognition.NewRecognition;
import vn.moixa.recognition.store.Decisions;
import vn.moixa.recognition.store.RecognitionRows;

/** Enters recognitions that come from decisions and lists. */
@Component
public class RecordRecognitions {

    private final Decisions decisions;
    private final RecognitionRows rows;
    private final KeepStars stars;
    private final InstantSource time;

    RecordRecognitions(Decisions decisions, RecognitionRows rows, KeepStars stars, InstantSource time) {
        this.decisions = decisions;
        this.rows = rows;
        this.stars = stars;
        this.time = time;
    }

    @Transactional
    public DecisionId decision(NewDecision decision) {
        return decisions
                .find(decision.issuer(), decision.number(), decision.signedOn())
                .orElseGet(() -> decisions.add(decision, time.instant()));
    }

    @Transactional
    public void keepScan(DecisionId decision, String fileHash) {
        decisions.attachScan(decision, fileHash);
    }

    @Transactional
    public void record(List<NewRecognition> recognitions) {
        if (recognitions.isEmpty()) {
            return;
        }
        rows.insert(recognitions, time.instant());
        List<UUID> products = recognitions.stream()
                .map(one -> one.product().value())
                .distinct()
                .toList();
        stars.after(products);
    }
}
