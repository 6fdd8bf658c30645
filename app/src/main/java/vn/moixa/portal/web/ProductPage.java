package vn.moixa.portal.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.portal.domain.ProductDetails;
import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.portal.domain.Star;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.chart.MiniMap;
import vn.moixa.web.chart.Term;

/**
 * @param setName the set of criteria the product belongs to, in the page's language
 * @param commune full name of the commune of today
 */
public record ProductPage(
        Frame frame,
        LocalDate today,
        PublicProduct product,
        ProductDetails details,
        String setName,
        String commune,
        @Nullable MiniMap map,
        Shelf near,
        List<Link> crumbs,
        Content structuredData) {

    public @Nullable Term term() {
        return switch (product.star()) {
            case Star.Valid valid -> new Term(valid.from(), valid.lastDay(), today);
            case Star.Past past -> new Term(past.from(), past.since().minusDays(1), today);
            case Star.Reported _, Star.None _ -> null;
        };
    }

    public String state() {
        return Words.state(frame, product.star());
    }

    /** "còn 20 tháng" or "còn 74 ngày". */
    public String remaining() {
        return switch (product.star()) {
            case Star.Valid valid -> {
                long days = ChronoUnit.DAYS.between(today, valid.lastDay());
                yield days > 120
                        ? frame.text("portal.cert.months", ChronoUnit.MONTHS.between(today, valid.lastDay()))
                        : frame.text("portal.cert.days", days);
            }
            case Star.Past past -> frame.text("portal.cert.since", frame.date(past.since()));
            case Star.Reported _, Star.None _ -> "";
        };
    }

    public String certificateTitle() {
        return switch (product.star()) {
            case Star.Valid valid -> frame.text("portal.cert.title", valid.stars());
            case Star.Past past -> frame.text("portal.cert.past", past.stars());
            case Star.Reported _ -> frame.text("portal.cert.reported");
            case Star.None _ -> frame.text("portal.cert.none");
        };
    }

    public String certificateText() {
        return switch (product.star()) {
            case Star.Valid _ -> decision();
            case Star.Past past ->
                past.end() == Star.End.EXPIRY
                        ? frame.text("portal.cert.expiredText")
                        : frame.text("portal.cert.withdrawnText");
            case Star.Reported _ -> frame.text("portal.cert.reportedText");
            case Star.None _ -> frame.text("portal.cert.noneText");
        };
    }

    public @Nullable String certificateLink() {
        return switch (product.star()) {
            case Star.Valid valid -> check(valid.certificateCode());
            case Star.Past past -> check(past.certificateCode());
            case Star.Reported _, Star.None _ -> null;
        };
    }

    private @Nullable String check(String code) {
        return code.isEmpty() ? null : frame.link("/kiem-tra/" + code);
    }

    private String decision() {
        return details.history().stream()
                .findFirst()
                .map(decision -> frame.text(
                        "portal.cert.decision",
                        decision.decisionNumber(),
                        frame.date(decision.on()),
                        decision.issuer()))
                .orElse("");
    }
}
