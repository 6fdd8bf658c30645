package vn.moixa.appraisal.evidence.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of evidence of Mẫu 02 (R107), with the usual term, which the date printed on the paper overrides (R109). */
public enum EvidenceKind {
    BUSINESS_REGISTRATION(EvidenceScope.PRODUCER, null),
    PRODUCTION_CERTIFICATE(EvidenceScope.FACILITY, Period.ofYears(3)),
    FOOD_SAFETY_CERTIFICATE(EvidenceScope.FACILITY, Period.ofYears(3)),
    ORIGIN_AND_SUPPLY_CONTRACTS(EvidenceScope.PRODUCER, null),
    GROWING_AREA_CERTIFICATE(EvidenceScope.AREA, Period.ofYears(2)),
    ENVIRONMENT(EvidenceScope.FACILITY, null),
    INSURED_WORKERS(EvidenceScope.PRODUCER, Period.ofMonths(1)),
    COOPERATIVE_RATING_OR_ACCOUNTS(EvidenceScope.PRODUCER, Period.ofYears(1)),
    TRADEMARK(EvidenceScope.PRODUCT, Period.ofYears(10)),
    MARKET_AND_DISTRIBUTION(EvidenceScope.PRODUCT, null),
    PROMOTION(EvidenceScope.PRODUCT, null),
    STORY(EvidenceScope.PRODUCT, null),
    QUALITY_DECLARATION(EvidenceScope.PRODUCT, null),
    LABEL(EvidenceScope.PRODUCT, null),
    TEST_REPORT(EvidenceScope.LOT, Period.ofMonths(12)),
    TRACEABILITY(EvidenceScope.PRODUCT, null),
    QUALITY_SYSTEM(EvidenceScope.FACILITY, Period.ofYears(3)),
    AWARD(EvidenceScope.PRODUCT, null),
    PHOTO(EvidenceScope.PRODUCT, null),
    OTHER(EvidenceScope.PRODUCER, null);

    private final EvidenceScope usualScope;
    private final @Nullable Period usualTerm;

    EvidenceKind(EvidenceScope usualScope, @Nullable Period usualTerm) {
        this.usualScope = usualScope;
        this.usualTerm = usualTerm;
    }

    public static Optional<EvidenceKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    public EvidenceScope usualScope() {
        return usualScope;
    }

    /** When a paper of that day usually ends; a proposal only. */
    public Optional<LocalDate> usualExpiry(LocalDate issuedOn) {
        return Optional.ofNullable(usualTerm).map(issuedOn::plus);
    }

    public boolean hasUsualTerm() {
        return usualTerm != null;
    }
}
