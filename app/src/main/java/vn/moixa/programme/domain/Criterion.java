package vn.moixa.programme.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.moixa.programme.domain.FilterValue.Kind;

/**
 * What may narrow a subject: the name it has in stored questions, the subjects it fits, and the words it takes. The form of a
 * target, its sentence and its SQL all follow from this one list.
 */
public enum Criterion {
    HAS_VALID_STAR("hasValidStar", Kind.STARS, Set.of(Subject.PRODUCT, Subject.PRODUCER)),
    RECOGNISED("recognised", Kind.COHORT, Set.of(Subject.PRODUCT, Subject.SUPPORT_APPLICATION)),
    RE_RATED("reRated", Kind.YES, Set.of(Subject.PRODUCT)),
    UPGRADED("upgraded", Kind.YES, Set.of(Subject.PRODUCT)),
    LISTED_ON("listedOn", Kind.WORDS, Set.of(Subject.PRODUCT, Subject.PRODUCER), Words.CHANNELS),
    STOREFRONT("storefront", Kind.YES, Set.of(Subject.PRODUCT, Subject.PRODUCER)),
    PAYMENT_ACCOUNT("paymentAccount", Kind.YES, Set.of(Subject.PRODUCT, Subject.PRODUCER)),
    LOGO("logo", Kind.YES, Set.of(Subject.PRODUCT)),
    FLAG(
            "flag",
            Kind.WORDS,
            Set.of(Subject.PRODUCT, Subject.DOSSIER),
            List.of("SPECIALITY", "TRADITIONAL", "POTENTIAL_5")),
    INDUSTRY(
            "industry",
            Kind.WORDS,
            Set.of(Subject.PRODUCT, Subject.RECOGNITION),
            List.of("FOOD", "DRINK", "MEDICINAL", "CRAFT", "ORNAMENTAL", "TOURISM")),
    OF_CRAFT_VILLAGE("ofCraftVillage", Kind.YES, Set.of(Subject.PRODUCT)),

    TYPE(
            "type",
            Kind.WORDS,
            Set.of(Subject.PRODUCER),
            List.of(
                    "COOPERATIVE",
                    "COOPERATIVE_GROUP",
                    "ENTERPRISE",
                    "FARM",
                    "HOUSEHOLD",
                    "HOUSEHOLD_BUSINESS",
                    "ASSOCIATION",
                    "OPERATING_CENTRE")),
    CHANNEL("channel", Kind.WORDS, Set.of(Subject.PRODUCER), Words.CHANNELS_AND_MODERN),
    WEBSITE("website", Kind.WORDS, Set.of(Subject.PRODUCER), List.of("OWN_DOMAIN", "ANY")),
    GREEN_CHAIN("greenChain", Kind.WORDS, Set.of(Subject.PRODUCER), List.of("ACTIVE", "STARTED_IN_PERIOD")),
    LED_BY("ledBy", Kind.WORDS, Set.of(Subject.PRODUCER), List.of("WOMAN", "ETHNIC_MINORITY")),
    PRODUCER_EVENT(
            "event",
            Kind.WORDS,
            Set.of(Subject.PRODUCER),
            List.of(
                    "FOUNDED",
                    "FIRST_RECOGNISED",
                    "TRAINED",
                    "ATTENDED_FAIR",
                    "ATTENDED_CONFERENCE",
                    "ATTENDED_FORUM")),

    STAR("star", Kind.STARS, Set.of(Subject.RECOGNITION)),
    RECOGNITION_KIND("kind", Kind.WORDS, Set.of(Subject.RECOGNITION), List.of("FIRST", "UPGRADE", "RE_RATING")),

    POINT_EVENT("event", Kind.WORDS, Set.of(Subject.SALES_POINT), List.of("OPENED", "CLOSED")),

    VILLAGE_KIND(
            "kind",
            Kind.WORDS,
            Set.of(Subject.CRAFT_VILLAGE),
            List.of("CRAFT_VILLAGE", "TRADITIONAL_CRAFT_VILLAGE", "TRADITIONAL_TRADE")),
    VILLAGE_PRODUCT("product", Kind.WORDS, Set.of(Subject.CRAFT_VILLAGE), List.of("VALID_STAR", "FIRST_IN_PERIOD")),

    GREEN("green", Kind.YES, Set.of(Subject.VALUE_CHAIN)),
    STABLE_AREA("stableArea", Kind.YES, Set.of(Subject.VALUE_CHAIN, Subject.SOURCING_AREA)),
    CONTRACTED("contracted", Kind.YES, Set.of(Subject.VALUE_CHAIN)),

    CHANNEL_KIND("channelKind", Kind.WORDS, Set.of(Subject.LISTING, Subject.SALES_CHANNEL), Words.CHANNELS),

    EVENT_KIND(
            "kind",
            Kind.WORDS,
            Set.of(Subject.PROMOTION_EVENT),
            List.of("FAIR", "CONFERENCE", "FORUM", "LIVESTREAM", "OCOP_DAY", "TRAINING")),
    OUTSIDE_PROVINCE("outsideProvince", Kind.YES, Set.of(Subject.PROMOTION_EVENT)),
    TOPIC("topic", Kind.TEXT, Set.of(Subject.PROMOTION_EVENT, Subject.TRAINING)),

    SUPPORT_KIND(
            "kind",
            Kind.WORDS,
            Set.of(Subject.SUPPORT_APPLICATION),
            List.of("LOGO", "PACKAGING", "IP", "DIGITAL", "SCIENCE_TECH", "PROMOTION", "SALES_POINT", "DIRECT")),
    DOSSIER_STATE("state", Kind.WORDS, Set.of(Subject.DOSSIER), List.of("IN_PROGRESS", "RECOGNISED"));

    /** Criteria about sex or origin: small counts of them are not published (R121). */
    private static final Set<Criterion> SENSITIVE = EnumSet.of(LED_BY);

    private static final class Words {
        static final List<String> CHANNELS = List.of(
                "ECOMMERCE_PLATFORM",
                "SUPERMARKET",
                "CONVENIENCE_STORE",
                "SPECIALITY_SHOP",
                "TRADITIONAL_MARKET",
                "SOCIAL_NETWORK",
                "EXPORT");
        static final List<String> CHANNELS_AND_MODERN =
                Stream.concat(Stream.of("MODERN"), CHANNELS.stream()).toList();
    }

    private final String key;
    private final Kind kind;
    private final Set<Subject> subjects;
    private final List<String> words;

    Criterion(String key, Kind kind, Set<Subject> subjects) {
        this(key, kind, subjects, List.of());
    }

    Criterion(String key, Kind kind, Set<Subject> subjects, List<String> words) {
        this.key = key;
        this.kind = kind;
        this.subjects = subjects;
        this.words = new ArrayList<>(words);
    }

    public static Optional<Criterion> of(Subject subject, String key) {
        return of(subject).stream()
                .filter(criterion -> criterion.key.equals(key))
                .findAny();
    }

    public static List<Criterion> of(Subject subject) {
        return Stream.of(values())
                .filter(criterion -> criterion.subjects.contains(subject))
                .toList();
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    public boolean isSensitive() {
        return SENSITIVE.contains(this);
    }
}
