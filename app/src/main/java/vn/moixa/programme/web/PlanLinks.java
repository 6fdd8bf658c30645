package vn.moixa.programme.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vn.moixa.programme.domain.CountingRule.Grade;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.usecase.AnswerPlan.Asked;

/** Addresses that keep what is asked: day, area and rule travel along. */
final class PlanLinks {

    private final String base;
    private final Map<String, String> asked = new TreeMap<>();

    PlanLinks(Plan plan, Asked asked) {
        this("/programme/plans/" + plan.code(), asked);
    }

    PlanLinks(String base, Asked asked) {
        this.base = base;
        this.asked.put("asOf", asked.asOf().toString());
        if (asked.area() != null) {
            this.asked.put("area", asked.area().toString());
        }
        if (asked.rule().grade() != Grade.CONFIRMED) {
            this.asked.put("rule", asked.rule().grade().name());
        }
    }

    String plan() {
        return to("", Map.of());
    }

    String plan(String name, String value) {
        return to("", Map.of(name, value));
    }

    String open(String target, Side side) {
        return to("", Map.of("open", target, "side", side.name())) + "#mt-" + target;
    }

    String below(String path) {
        return to("/" + path, Map.of());
    }

    String evidence(String target, Side side) {
        return to("/targets/" + target + "/evidence", Map.of("side", side.name()));
    }

    String evidence(String target, Side side, String cursor) {
        return to("/targets/" + target + "/evidence", Map.of("side", side.name(), "cursor", cursor));
    }

    String areas(String target, String level) {
        return to("/targets/" + target + "/areas", Map.of("level", level));
    }

    /** The plan asked for one unit instead, with the target open. */
    String at(String list, String code, String target) {
        return to("", Map.of("area", code + "@" + list, "open", target)) + "#mt-" + target;
    }

    String workbook(String target, Side side) {
        return to("/targets/" + target + "/evidence.xlsx", Map.of("side", side.name()));
    }

    private String to(String path, Map<String, String> more) {
        var all = new TreeMap<>(asked);
        all.putAll(more);
        var query = new StringBuilder();
        all.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return base + path + query;
    }
}
