package vn.moixa.web;

import java.util.Locale;
import java.util.Optional;

/** Languages of the pages; Vietnamese comes first. */
public enum Language {
    VI(Locale.of("vi", "VN")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String code() {
        return locale.getLanguage();
    }

    static Optional<Language> ofCode(String code) {
        return switch (code.strip().toLowerCase(Locale.ROOT)) {
            case "vi", "vi-vn" -> Optional.of(VI);
            case "en", "en-us", "en-gb" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
