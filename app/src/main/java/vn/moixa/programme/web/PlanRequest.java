package vn.moixa.programme.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.moixa.programme.domain.After;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.CountingRule.Grade;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.usecase.AnswerPlan.Asked;
import vn.moixa.programme.usecase.FindPlan;
import vn.moixa.programme.usecase.OpenEvidence;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Frame;
import vn.moixa.web.Problem;

/** Reads day, area and counting rule of an address, for pages and interface alike; what cannot be read is refused in a sentence. */
@Component
public class PlanRequest {

    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2100;

    private final FindPlan plans;
    private final PlanAreas areas;
    private final InstantSource time;

    PlanRequest(FindPlan plans, PlanAreas areas, InstantSource time) {
        this.plans = plans;
        this.areas = areas;
        this.time = time;
    }

    public Plan plan(String code) {
        return plans.find(code)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "unknown-plan", null, "programme.error.plan", shortened(code)));
    }

    public Asked asked(Plan plan, Frame frame, @Nullable String asOf, @Nullable String area, @Nullable String rule) {
        return new Asked(day(plan, asOf), area(area), new CountingRule(grade(rule), !frame.publishedOnly()));
    }

    public LocalDate today() {
        return LocalTime.today(time);
    }

    public Side side(@Nullable String side, Side otherwise) {
        if (side == null || side.isBlank()) {
            return otherwise;
        }
        try {
            return Side.valueOf(side.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw bad("unknown-side", "side", "programme.error.side");
        }
    }

    public @Nullable After after(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        return OpenEvidence.after(cursor).orElseThrow(() -> bad("bad-cursor", "cursor", "programme.error.cursor"));
    }

    private LocalDate day(Plan plan, @Nullable String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return plan.dayToAsk(today());
        }
        try {
            var day = LocalDate.parse(asOf.strip());
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw bad("bad-day", "asOf", "programme.error.day");
            }
            return day;
        } catch (DateTimeParseException noDay) {
            throw bad("bad-day", "asOf", "programme.error.day");
        }
    }

    private @Nullable AreaRef area(@Nullable String area) {
        if (area == null || area.isBlank()) {
            return null;
        }
        return areas.find(area.strip()).orElseThrow(() -> bad("unknown-area", "area", "programme.error.area"));
    }

    private static Grade grade(@Nullable String rule) {
        return Optional.ofNullable(rule)
                .filter(text -> !text.isBlank())
                .map(text -> {
                    try {
                        return Grade.valueOf(text.strip().toUpperCase(Locale.ROOT));
                    } catch (IllegalArgumentException unknown) {
                        throw bad("unknown-rule", "rule", "programme.error.rule");
                    }
                })
                .orElse(Grade.CONFIRMED);
    }

    private static Problem bad(String code, String field, String key) {
        return Problem.of(HttpStatus.BAD_REQUEST, code, field, key);
    }

    private static String shortened(String code) {
        return code.length() <= 60 ? code : code.substring(0, 60) + "…";
    }
}
