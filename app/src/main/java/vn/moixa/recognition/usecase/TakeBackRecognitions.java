package vn.moixa.recognition.usecase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.RecognitionId;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.store.ListedRecognitions;
import vn.moixa.registry.ProductId;

/** Takes recognitions of a list away again, or puts back what a list had replaced, and keeps the stars in step. */
@Component
public class TakeBackRecognitions {

    private final ListedRecognitions rows;
    private final KeepStars stars;

    TakeBackRecognitions(ListedRecognitions rows, KeepStars stars) {
        this.rows = rows;
        this.stars = stars;
    }

    /** Answers those that were edited since, or on whose certificates something rests. */
    @Transactional
    public Set<RecognitionId> remove(Map<RecognitionId, Integer> versions, Set<ProductId> products) {
        Map<UUID, Integer> all = new HashMap<>();
        versions.forEach((id, version) -> all.put(id.value(), version));
        Set<RecognitionId> kept = new HashSet<>();
        if (!rows.remove(all)) {
            versions.forEach((id, version) -> {
                if (!rows.remove(Map.of(id.value(), version))) {
                    kept.add(id);
                }
            });
        }
        if (!products.isEmpty()) {
            stars.after(products.stream().map(ProductId::value).toList());
        }
        return kept;
    }

    /** Takes one away for good and answers how to put it back. */
    @Transactional
    public String replace(RecognitionId id, int version) {
        var snapshot = rows.snapshot(id);
        if (!rows.remove(Map.of(id.value(), version))) {
            throw new IllegalStateException("The recognition changed meanwhile: " + id.value());
        }
        return snapshot;
    }

    @Transactional
    public void restore(String snapshot) {
        stars.after(List.of(rows.restore(snapshot)));
    }

    @Transactional
    public boolean correctKind(RecognitionId id, int version, RecognitionKind kind) {
        return rows.correctKind(id, version, kind);
    }

    @Transactional
    public void removeIfUnused(DecisionId decision) {
        rows.removeDecisionIfUnused(decision);
    }
}
