package vn.moixa.appraisal.dossier.domain;

import static vn.moixa.appraisal.dossier.domain.FormField.Kind.DATE;
import static vn.moixa.appraisal.dossier.domain.FormField.Kind.EMAIL;
import static vn.moixa.appraisal.dossier.domain.FormField.Kind.LINE;
import static vn.moixa.appraisal.dossier.domain.FormField.Kind.MONEY;
import static vn.moixa.appraisal.dossier.domain.FormField.Kind.NUMBER;
import static vn.moixa.appraisal.dossier.domain.FormField.Kind.PHONE;
import static vn.moixa.appraisal.dossier.domain.FormField.Kind.TEXT;
import static vn.moixa.appraisal.dossier.domain.FormField.Kind.YES_NO;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.moixa.appraisal.DossierKind;

/**
 * What Mẫu 01 and the parts I, II and IV of Mẫu 02 ask (R75, R77), and what an upgrade or a re-rating says besides (R74). Gender, ethnicity
 * and disability of the representative are not among them: they stay apart in the register (R120).
 */
public enum FormField {
    PRODUCER_NAME("producerName", Section.REGISTRATION, LINE, 255, true),
    REPRESENTATIVE_NAME("representativeName", Section.REGISTRATION, LINE, 120, true),
    REPRESENTATIVE_TITLE("representativeTitle", Section.REGISTRATION, LINE, 120, false),
    ADDRESS("address", Section.REGISTRATION, LINE, 255, true),
    PHONE_NUMBER("phone", Section.REGISTRATION, PHONE, 20, true),
    EMAIL_ADDRESS("email", Section.REGISTRATION, EMAIL, 254, false),
    PRODUCT_NAME("productName", Section.REGISTRATION, LINE, 255, true),
    ATTACHMENTS("attachments", Section.REGISTRATION, TEXT, 2_000, false),
    SAMPLES("samples", Section.REGISTRATION, NUMBER, 3, false),
    SIGNED_AT("signedAt", Section.REGISTRATION, LINE, 120, false),
    SIGNED_ON("signedOn", Section.REGISTRATION, DATE, 10, true),
    COMMITMENT("commitment", Section.REGISTRATION, YES_NO, 5, true),

    FOUNDED_ON("foundedOn", Section.GENERAL, DATE, 10, false),
    REGISTRATION_NUMBER("registrationNumber", Section.GENERAL, LINE, 60, false),
    HAS_BUSINESS_REGISTRATION("hasBusinessRegistration", Section.GENERAL, YES_NO, 5, false),
    HAS_QUALITY_DECLARATION("hasQualityDeclaration", Section.GENERAL, YES_NO, 5, false),
    HAS_FOOD_SAFETY("hasFoodSafety", Section.GENERAL, YES_NO, 5, false),
    HAS_IP_RIGHTS("hasIpRights", Section.GENERAL, YES_NO, 5, false),
    HISTORY("history", Section.GENERAL, TEXT, 8_000, true),
    STRUCTURE("structure", Section.GENERAL, TEXT, 4_000, false),

    RAW_MATERIAL("rawMaterial", Section.RESULTS, TEXT, 4_000, true),
    TECHNOLOGY("technology", Section.RESULTS, TEXT, 4_000, true),
    QUALITY("quality", Section.RESULTS, TEXT, 4_000, false),
    MARKETS("markets", Section.RESULTS, TEXT, 4_000, true),
    OUTPUT("output", Section.RESULTS, LINE, 255, false),
    REVENUE("revenue", Section.RESULTS, MONEY, 15, true),
    PROFIT("profit", Section.RESULTS, MONEY, 15, false),

    CHANGES_SINCE("changesSince", Section.CHANGES, TEXT, 4_000, true),
    NEW_RAW_MATERIAL("newRawMaterial", Section.CHANGES, TEXT, 2_000, false),
    NEW_TECHNOLOGY("newTechnology", Section.CHANGES, TEXT, 2_000, false),
    NEW_PACKING("newPacking", Section.CHANGES, TEXT, 2_000, false),
    NEW_LABELS("newLabels", Section.CHANGES, TEXT, 2_000, false),
    NEW_DECLARATION("newDeclaration", Section.CHANGES, TEXT, 2_000, false),
    PERIODIC_TESTS("periodicTests", Section.CHANGES, TEXT, 2_000, false),
    NEW_MARKETS("newMarkets", Section.CHANGES, TEXT, 2_000, false),
    NEW_OUTPUT("newOutput", Section.CHANGES, TEXT, 2_000, false),

    PLAN_PRODUCTION("planProduction", Section.PLAN, TEXT, 4_000, true),
    PLAN_MARKET("planMarket", Section.PLAN, TEXT, 4_000, false),
    PLAN_QUALITY("planQuality", Section.PLAN, TEXT, 4_000, false);

    /** The parts in which the forms are filled in, in any order. */
    public enum Section {
        /** Mẫu 01. */
        REGISTRATION,
        /** Mẫu 02, part I. */
        GENERAL,
        /** Mẫu 02, part II. */
        RESULTS,
        /** What changed since the recognition (R74). */
        CHANGES,
        /** Mẫu 02, part IV. */
        PLAN;

        public String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Section> ofPath(String path) {
            return Arrays.stream(values())
                    .filter(section -> section.path().equals(path))
                    .findFirst();
        }

        public boolean isPartOf(DossierKind kind) {
            return this != CHANGES || kind != DossierKind.FIRST;
        }
    }

    /** How a value is typed. */
    public enum Kind {
        LINE,
        TEXT,
        DATE,
        NUMBER,
        MONEY,
        YES_NO,
        EMAIL,
        PHONE
    }

    private final String key;
    private final Section section;
    private final Kind kind;
    private final int longest;
    private final boolean required;

    FormField(String key, Section section, Kind kind, int longest, boolean required) {
        this.key = key;
        this.section = section;
        this.kind = kind;
        this.longest = longest;
        this.required = required;
    }

    public static Optional<FormField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    public static List<FormField> of(Section section, DossierKind kind) {
        return Arrays.stream(values())
                .filter(field -> field.section == section && field.isAskedOf(kind))
                .toList();
    }

    public String key() {
        return key;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    public int longest() {
        return longest;
    }

    public boolean required() {
        return required;
    }

    /** An upgrade says in one text what changed; a re-rating goes through the matters that the law names (R74). */
    public boolean isAskedOf(DossierKind dossier) {
        return switch (dossier) {
            case FIRST -> section != Section.CHANGES;
            case UPGRADE -> section != Section.CHANGES || this == CHANGES_SINCE;
            case RE_RATING -> true;
        };
    }

    /** What a copy of an earlier dossier takes over (R81): facts, but not the signature nor what changed then. */
    public boolean isCopied() {
        return section != Section.CHANGES && this != SIGNED_ON && this != COMMITMENT && this != SAMPLES;
    }
}
