package vn.moixa.registry.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What every record must meet before it is kept, field by field; what needs other records is asked by the use case. */
public final class Checks {

    private static final Pattern PLACE = Pattern.compile("(2025|pre2025):\\d{2,5}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{6,18}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}");
    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(-?\\d{3})?|\\d{12}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,}");

    private Checks() {}

    public static List<Gap> of(Subject subject, Values values) {
        var gaps = new ArrayList<Gap>();
        for (Field field : subject.fields()) {
            of(field, values.orEmpty(field.key())).ifPresent(gaps::add);
        }
        if (gaps.isEmpty()) {
            gaps.addAll(together(subject, values));
        }
        return gaps;
    }

    private static Optional<Gap> of(Field field, String value) {
        if (value.isEmpty()) {
            return field.required() ? gap(field, "registry.form.required") : Optional.empty();
        }
        if (value.length() > field.longest()) {
            return gap(field, "registry.form.too-long", field.longest());
        }
        return switch (field.kind()) {
            case LINE -> line(field, value);
            case TEXT, LINES -> Optional.empty();
            case DATE, FIRST_DAY, LAST_DAY -> isDate(value) ? Optional.empty() : gap(field, "registry.form.date");
            case NUMBER -> number(field, value);
            case YES_NO -> value.equals("true") ? Optional.empty() : gap(field, "registry.form.choice");
            case CHOICE -> field.choices().contains(value) ? Optional.empty() : gap(field, "registry.form.choice");
            case CHOICES ->
                field.choices().containsAll(List.of(value.split("\n")))
                        ? Optional.empty()
                        : gap(field, "registry.form.choice");
            case PLACE -> PLACE.matcher(value).matches() ? Optional.empty() : gap(field, "registry.form.place");
            case PRODUCER, SOURCING_AREA -> isId(value) ? Optional.empty() : gap(field, "registry.form.choice");
        };
    }

    private static Optional<Gap> line(Field field, String value) {
        return switch (field.key()) {
            case "name" -> value.length() < 2 ? gap(field, "registry.form.too-short", 2) : Optional.empty();
            case "phone" -> PHONE.matcher(value).matches() ? Optional.empty() : gap(field, "registry.form.phone");
            case "email" -> EMAIL.matcher(value).matches() ? Optional.empty() : gap(field, "registry.form.email");
            case "tax_code" ->
                TAX_CODE.matcher(value).matches() ? Optional.empty() : gap(field, "registry.form.tax-code");
            case "website" ->
                WEB_ADDRESS.matcher(value).matches() ? Optional.empty() : gap(field, "registry.form.website");
            default -> Optional.empty();
        };
    }

    private static Optional<Gap> number(Field field, String value) {
        try {
            var number = new BigDecimal(value);
            var most = field.atMost();
            if (number.signum() < 0 || number.scale() > 2 || (most != null && number.compareTo(most) > 0)) {
                return gap(field, "registry.form.number-range", most == null ? Long.MAX_VALUE : most.longValue());
            }
            return Optional.empty();
        } catch (NumberFormatException notANumber) {
            return gap(field, "registry.form.number");
        }
    }

    private static List<Gap> together(Subject subject, Values values) {
        return switch (subject) {
            case PRODUCER -> inOrder(values, "founded_on", "ceased_on");
            case PRODUCT ->
                values.has("flags") && !values.has("flag_reason")
                        ? List.of(Gap.of("flag_reason", "registry.form.flag-reason"))
                        : List.of();
            case CRAFT_VILLAGE -> inOrder(values, "recognised_on", "ended_on");
            case SOURCING_AREA, SUPPLY_CONTRACT -> inOrder(values, "valid_from", "valid_to");
            case VALUE_CHAIN -> {
                var gaps = new ArrayList<>(inOrder(values, "active_from", "active_to"));
                if (values.has("green") && !values.has("green_reasons")) {
                    gaps.add(Gap.of("green_reasons", "registry.form.green-reasons"));
                }
                yield gaps;
            }
        };
    }

    private static List<Gap> inOrder(Values values, String first, String last) {
        boolean wrong = values.has(first)
                && values.has(last)
                && LocalDate.parse(values.orEmpty(last)).isBefore(LocalDate.parse(values.orEmpty(first)));
        return wrong ? List.of(Gap.of(last, "registry.form.order")) : List.of();
    }

    private static boolean isDate(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= 1900 && year <= 2200;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static boolean isId(String value) {
        try {
            return UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private static Optional<Gap> gap(Field field, String key, Object... arguments) {
        return Optional.of(Gap.of(field.key(), key, arguments));
    }
}
