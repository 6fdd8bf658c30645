package vn.moixa.promotion.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.moixa.shared.Money;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.shared.VietnameseNumber;
import vn.moixa.shared.VietnameseText;

/** What was typed, brought into the agreed form of each field, and what could not be. References to other records are still as typed. */
public record Reading(Values values, List<Finding> findings) {

    private static final long MOST = 1_000_000;
    private static final long MOST_MONEY = 1_000_000_000_000_000L;

    public Reading {
        findings = List.copyOf(findings);
    }

    public static Reading of(Kind kind, Map<String, String> typed) {
        var values = new TreeMap<String, String>();
        var findings = new ArrayList<Finding>();
        for (Field field : kind.fields()) {
            String text = clean(field, typed.getOrDefault(field.key(), ""));
            if (text.length() > field.longest()) {
                findings.add(Finding.of(field.key(), "promotion.problem.tooLong", field.longest()));
            } else if (!text.isEmpty()) {
                read(field, text, values, findings);
            } else if (field.required()) {
                findings.add(Finding.of(field.key(), "promotion.problem.missing"));
            }
        }
        return new Reading(new Values(values), findings);
    }

    private static String clean(Field field, String typed) {
        boolean severalLines = field.type() == FieldType.TEXT || field.type() == FieldType.PRODUCTS;
        return severalLines
                ? typed.lines()
                        .map(VietnameseText::nfc)
                        .collect(Collectors.joining("\n"))
                        .strip()
                : VietnameseText.nfc(typed);
    }

    private static void read(Field field, String text, Map<String, String> values, List<Finding> findings) {
        String key = field.key();
        switch (field.type()) {
            case LINE, TEXT, PRODUCER, PRODUCT, PRODUCTS, CHANNEL, BANK, PLACE, PHOTO -> {
                if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
                    findings.add(Finding.of(key, "promotion.problem.unreadable"));
                } else {
                    values.put(key, text);
                }
            }
            case DATE, FIRST_DAY, LAST_DAY -> keep(key, date(text), values, findings, "promotion.problem.date");
            case WHOLE -> keep(key, whole(text), values, findings, "promotion.problem.number");
            case MONEY -> keep(key, money(text), values, findings, "promotion.problem.number");
            case YES_NO -> keep(key, text.equals("true") ? "true" : "", values, findings, "promotion.problem.choice");
            case CHOICE ->
                keep(key, field.choices().contains(text) ? text : "", values, findings, "promotion.problem.choice");
            case ADDRESS, LINK ->
                keep(key, WebAddress.normal(text).orElse(""), values, findings, "promotion.problem.address");
            case ACCOUNT_NUMBER -> {
                String digits = text.replaceAll("[ .-]", "");
                keep(
                        key,
                        digits.matches("[0-9A-Za-z]{5,19}") ? digits : "",
                        values,
                        findings,
                        "promotion.problem.account");
            }
        }
    }

    private static void keep(
            String key, String value, Map<String, String> values, List<Finding> findings, String problem) {
        if (value.isEmpty()) {
            findings.add(Finding.of(key, problem));
        } else {
            values.put(key, value);
        }
    }

    private static String date(String text) {
        try {
            return VietnameseDate.parse(text)
                    .filter(date -> date.getYear() >= 1990 && date.getYear() <= 2100)
                    .map(LocalDate::toString)
                    .orElse("");
        } catch (DateTimeException noDate) {
            return "";
        }
    }

    private static String whole(String text) {
        return VietnameseNumber.parseWhole(text)
                .filter(number -> number >= 0 && number <= MOST)
                .map(String::valueOf)
                .orElse("");
    }

    private static String money(String text) {
        return VietnameseNumber.parseMoney(text.replace("₫", "").strip())
                .map(Money::dong)
                .filter(dong -> dong >= 0 && dong <= MOST_MONEY)
                .map(String::valueOf)
                .orElse("");
    }
}
