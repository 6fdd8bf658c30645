package vn.moixa.programme.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.moixa.programme.domain.Criterion;
import vn.moixa.programme.domain.FilterValue.Words;
import vn.moixa.programme.domain.Indicator;
import vn.moixa.programme.domain.Population;
import vn.moixa.programme.domain.Subject;

/** Which fact views a question reads. A view without any record means "not measurable", never 0. */
final class PublishedFacts {

    private static final String RECOGNITION = "recognition.fact_recognition";

    private PublishedFacts() {}

    /** False when no room publishes what the question asks about. */
    static boolean cover(Indicator indicator) {
        return populations(indicator).stream().allMatch(PublishedFacts::cover);
    }

    private static boolean cover(Population population) {
        return switch (population.subject()) {
            case DOSSIER, ORDER -> false;
            case SUPPORT_APPLICATION ->
                population
                        .filter()
                        .value(Criterion.SUPPORT_KIND)
                        .filter(value -> value.equals(Words.of("LOGO")))
                        .isPresent();
            default -> true;
        };
    }

    static Set<String> viewsOf(Indicator indicator) {
        Set<String> views = new LinkedHashSet<>();
        for (Population population : populations(indicator)) {
            views.add(viewOf(population.subject()));
            population.filter().criteria().keySet().forEach(criterion -> views.addAll(viewsOf(criterion, population)));
        }
        views.remove("");
        return views;
    }

    private static List<Population> populations(Indicator indicator) {
        var populations = new ArrayList<Population>();
        if (indicator.everyUnit() != null) {
            populations.add(indicator.everyUnit().counted());
        } else {
            populations.add(indicator.numerator());
        }
        if (indicator.denominator() != null) {
            populations.add(indicator.denominator());
        }
        return populations;
    }

    private static String viewOf(Subject subject) {
        return switch (subject) {
            case PRODUCT -> "registry.fact_product";
            case PRODUCER -> "registry.fact_producer";
            case RECOGNITION -> RECOGNITION;
            case SALES_POINT -> "promotion.fact_sales_point";
            case CRAFT_VILLAGE -> "registry.fact_craft_village";
            case VALUE_CHAIN -> "registry.fact_value_chain";
            case SOURCING_AREA -> "registry.fact_sourcing_area";
            case SALES_CHANNEL -> "promotion.fact_live_presence";
            case LISTING -> "promotion.fact_live_listing";
            case PROMOTION_EVENT, TRAINING -> "promotion.fact_event";
            case SUPPORT_APPLICATION -> "promotion.fact_logo_support";
            case DOSSIER, ORDER, ADMIN_UNIT -> "";
        };
    }

    private static Set<String> viewsOf(Criterion criterion, Population population) {
        return switch (criterion) {
            case HAS_VALID_STAR, RECOGNISED, RE_RATED, UPGRADED -> Set.of(RECOGNITION);
            case LISTED_ON ->
                population.subject() == Subject.PRODUCT ? Set.of("promotion.fact_live_listing") : Set.of();
            case STOREFRONT -> Set.of("promotion.fact_live_storefront");
            case PAYMENT_ACCOUNT -> Set.of("promotion.fact_payment_account");
            case LOGO -> Set.of("promotion.fact_logo_support");
            case CHANNEL -> Set.of("promotion.fact_live_presence");
            case WEBSITE -> Set.of("promotion.fact_live_website");
            case GREEN_CHAIN -> Set.of("registry.fact_value_chain");
            case VILLAGE_PRODUCT -> Set.of(RECOGNITION);
            case PRODUCER_EVENT ->
                population.filter().is(criterion, "FOUNDED")
                        ? Set.of()
                        : population.filter().is(criterion, "FIRST_RECOGNISED")
                                ? Set.of(RECOGNITION)
                                : Set.of("promotion.fact_event");
            default -> Set.of();
        };
    }
}
