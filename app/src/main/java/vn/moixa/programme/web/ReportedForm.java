package vn.moixa.programme.web;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.ReportedFigure;
import vn.moixa.programme.domain.ReportedFigure.Parts;
import vn.moixa.programme.domain.ReportedFigure.Precision;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.domain.Wording;
import vn.moixa.shared.VietnameseNumber;

/** What an officer types of a figure that somebody else published. */
record ReportedForm(Map<String, String> typed) {

    /** Every field wrong: its message key. */
    record Problems(Map<String, String> fields) {}

    static ReportedForm of(ReportedFigure figure) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("target", figure.target() == null ? "" : figure.target());
        typed.put("area", figure.area() == null ? "" : figure.area().toString());
        typed.put("label", figure.label().vietnamese());
        typed.put("labelEn", figure.label().english());
        typed.put(
                "value",
                VietnameseNumber.print(
                        figure.value(), Math.max(0, figure.value().scale())));
        typed.put("unit", figure.unit().name());
        typed.put("asOf", figure.asOf().toString());
        typed.put("precision", figure.precision().name());
        typed.put("sourceName", figure.sourceName());
        typed.put("sourceUrl", figure.sourceUrl());
        typed.put("note", figure.note());
        return new ReportedForm(typed);
    }

    String value(String key) {
        return typed.getOrDefault(key, "").strip();
    }

    Problems problems(LocalDate today, java.util.function.Predicate<String> knownTarget, PlanAreasKnown areas) {
        var wrong = new LinkedHashMap<String, String>();
        text(wrong, "label", 5, 300, true);
        text(wrong, "labelEn", 0, 300, false);
        text(wrong, "sourceName", 3, 300, true);
        text(wrong, "note", 0, 1_000, false);
        if (amount().filter(number -> number.signum() >= 0 && number.precision() <= 18)
                .isEmpty()) {
            wrong.put("value", "programme.reported.problem.value");
        }
        if (one(Unit.values(), "unit") == null) {
            wrong.put("unit", "programme.reported.problem.choice");
        }
        if (one(Precision.values(), "precision") == null) {
            wrong.put("precision", "programme.reported.problem.choice");
        }
        LocalDate day = day();
        if (day == null || day.isAfter(today) || day.getYear() < 2018) {
            wrong.put("asOf", "programme.reported.problem.day");
        }
        if (!value("target").isEmpty() && !knownTarget.test(value("target"))) {
            wrong.put("target", "programme.reported.problem.choice");
        }
        if (!value("area").isEmpty() && areas.find(value("area")).isEmpty()) {
            wrong.put("area", "programme.reported.problem.choice");
        }
        if (!value("sourceUrl").isEmpty() && !isWebAddress(value("sourceUrl"))) {
            wrong.put("sourceUrl", "programme.reported.problem.url");
        }
        return new Problems(wrong);
    }

    /** What knows the areas. */
    interface PlanAreasKnown {
        Optional<AreaRef> find(String written);
    }

    /** Of a form without problems. */
    ReportedFigure figure(String code, String metric, Parts parts, String enteredBy, PlanAreasKnown areas) {
        return new ReportedFigure(
                code,
                value("target").isEmpty() ? null : value("target"),
                areas.find(value("area")).orElse(null),
                metric,
                new Wording(value("label"), value("labelEn").isEmpty() ? value("label") : value("labelEn")),
                amount().orElseThrow(),
                Unit.valueOf(value("unit")),
                java.util.Objects.requireNonNull(day()),
                Precision.valueOf(value("precision")),
                parts,
                value("sourceName"),
                value("sourceUrl"),
                enteredBy,
                value("note"));
    }

    private Optional<BigDecimal> amount() {
        return VietnameseNumber.parse(value("value"));
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(value("asOf"));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private void text(Map<String, String> wrong, String key, int shortest, int longest, boolean required) {
        int length = value(key).length();
        if (length > longest) {
            wrong.put(key, "programme.reported.problem.long");
        } else if (required && length < shortest) {
            wrong.put(key, "programme.reported.problem.short");
        }
    }

    private <T extends Enum<T>> @Nullable T one(T[] values, String key) {
        for (T value : values) {
            if (value.name().equals(value(key))) {
                return value;
            }
        }
        return null;
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && text.length() <= 500;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
