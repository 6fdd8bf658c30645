package vn.moixa.appraisal.evidence.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.VietnameseText;

/**
 * What was typed about a paper, read: the facts, or what is wrong by field.
 *
 * @param problems ends of message keys by field
 */
public record FactsTyped(Evidence.@Nullable Facts facts, Map<String, String> problems) {

    private static final int LINE = 255;
    private static final int LINK = 1_000;

    public FactsTyped {
        problems = new LinkedHashMap<>(problems);
    }

    public static FactsTyped read(Map<String, String> typed) {
        var problems = new LinkedHashMap<String, String>();
        Optional<EvidenceKind> kind = EvidenceKind.of(typed.getOrDefault("kind", ""));
        if (kind.isEmpty()) {
            problems.put("kind", "kind");
        }
        String scopeName = typed.getOrDefault("scope", "");
        Optional<EvidenceScope> scope =
                scopeName.isEmpty() ? kind.map(EvidenceKind::usualScope) : EvidenceScope.of(scopeName);
        if (scope.isEmpty()) {
            problems.put("scope", "scope");
        }
        String title = line(typed, "title", problems);
        if (title.length() < 2) {
            problems.putIfAbsent("title", "title");
        }
        String issuer = line(typed, "issuer", problems);
        String number = line(typed, "number", problems);
        LocalDate issued = day(typed, "issuedOn", problems);
        LocalDate expires = day(typed, "expiresOn", problems);
        if (issued != null && expires != null && expires.isBefore(issued)) {
            problems.put("expiresOn", "order");
        }
        String link = typed.getOrDefault("link", "").strip();
        if (!link.isEmpty() && !isWebAddress(link)) {
            problems.put("link", "link");
        }
        if (!problems.isEmpty()) {
            return new FactsTyped(null, problems);
        }
        return new FactsTyped(
                new Evidence.Facts(
                        kind.orElseThrow(), scope.orElseThrow(), title, issuer, number, issued, expires, link),
                problems);
    }

    private static String line(Map<String, String> typed, String field, Map<String, String> problems) {
        String text = VietnameseText.nfc(typed.getOrDefault(field, ""));
        if (text.length() > LINE) {
            problems.put(field, "long");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            problems.put(field, "signs");
        }
        return text;
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String field, Map<String, String> problems) {
        String text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeException noDate) {
            // Said below, with the years that are out of reach.
        }
        problems.put(field, "date");
        return null;
    }

    private static boolean isWebAddress(String link) {
        try {
            var address = new URI(link);
            return link.length() <= LINK
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
