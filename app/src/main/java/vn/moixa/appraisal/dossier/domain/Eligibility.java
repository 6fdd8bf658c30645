package vn.moixa.appraisal.dossier.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.Applicant;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ProductCard;

/** Whether an owner may apply at all with a product (R10 to R12, R17). Asked when a dossier is begun, never of an account. */
public enum Eligibility {
    ELIGIBLE,
    /** No source says the legal type, so nobody can tell (R10). */
    TYPE_UNKNOWN,
    TOO_LARGE,
    /** Associations and operating centres own tourism products only (R11). */
    TOURISM_ONLY,
    /** A product belongs to exactly one set in one dossier (R17). */
    SET_UNKNOWN,
    /** Nobody could receive the dossier. */
    COMMUNE_UNKNOWN;

    public static Eligibility of(Applicant applicant, ProductCard product) {
        var type = applicant.type();
        if (type == null) {
            return TYPE_UNKNOWN;
        }
        if (applicant.large()) {
            return TOO_LARGE;
        }
        if (product.setNumber() == null) {
            return SET_UNKNOWN;
        }
        if (type.isForTourismOnly() && product.industry() != Industry.TOURISM) {
            return TOURISM_ONLY;
        }
        return commune(applicant, product).isEmpty() ? COMMUNE_UNKNOWN : ELIGIBLE;
    }

    private static Optional<String> commune(Applicant applicant, ProductCard product) {
        @Nullable String own = product.place().communeCode();
        return Optional.ofNullable(own == null ? applicant.place().communeCode() : own);
    }
}
