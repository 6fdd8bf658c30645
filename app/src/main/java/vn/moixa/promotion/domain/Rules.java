package vn.moixa.promotion.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What must hold between the fields of a record. */
public final class Rules {

    private Rules() {}

    public static List<Finding> check(Kind kind, Values values, LocalDate today) {
        var findings = new ArrayList<Finding>();
        inOrder("valid_from", "valid_to", values, findings);
        inOrder("opened_on", "closed_on", values, findings);
        inOrder("held_from", "held_to", values, findings);
        notLater("verified_on", values, today, findings);
        notLater("decided_on", values, today, findings);
        notLater("closed_on", values, today, findings);
        switch (kind) {
            case CHANNEL_PRESENCE -> {
                if (!values.has("contract_number") && !values.has("link")) {
                    findings.add(Finding.of("contract_number", "promotion.problem.contractOrLink"));
                }
            }
            case STOREFRONT -> {
                if (!values.isTrue("shows_all_products") && !values.has("products")) {
                    findings.add(Finding.of("products", "promotion.problem.whichProducts"));
                }
            }
            case EVENT -> {
                if (values.has("held_to") && !values.has("held_from")) {
                    findings.add(Finding.of("held_from", "promotion.problem.missing"));
                }
                if (values.isTrue("outside_province") && values.has("unit")) {
                    findings.add(Finding.of("unit", "promotion.problem.outside"));
                }
            }
            case SALES_CHANNEL, LISTING, WEBSITE, PAYMENT_ACCOUNT, SALES_POINT, LOGO_SUPPORT -> {}
        }
        return findings;
    }

    private static void inOrder(String first, String last, Values values, List<Finding> findings) {
        var from = values.date(first);
        var to = values.date(last);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            findings.add(Finding.of(last, "promotion.problem.order"));
        }
    }

    private static void notLater(String key, Values values, LocalDate today, List<Finding> findings) {
        if (values.date(key).filter(date -> date.isAfter(today)).isPresent()) {
            findings.add(Finding.of(key, "promotion.problem.future"));
        }
    }
}
