package vn.moixa.appraisal.paper.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.decision.domain.Award;

/**
 * A dossier as letters about it tell it.
 *
 * @param ruling the council's result, once its session is closed, else null
 */
public record DossierFacts(
        UUID id,
        String code,
        DossierKind kind,
        String product,
        String producer,
        String commune,
        @Nullable Ruling ruling,
        List<Return> returns) {

    public DossierFacts {
        returns = List.copyOf(returns);
    }

    /** @param paper number of the recorded paper, or empty while nothing was signed */
    public record Ruling(
            Award award,
            @Nullable Integer stars,
            @Nullable BigDecimal average,
            String paper,
            @Nullable LocalDate on) {

        public boolean isRecorded() {
            return !paper.isEmpty();
        }
    }

    /** One return with its items (R51). */
    public record Return(
            UUID id,
            boolean byCommune,
            LocalDate on,
            @Nullable LocalDate answerBy,
            List<Item> items) {
        public Return {
            items = List.copyOf(items);
        }
    }

    public record Item(String item, String sentence) {}
}
