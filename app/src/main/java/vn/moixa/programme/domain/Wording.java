package vn.moixa.programme.domain;

import java.util.Locale;

/** A text that officers write in both languages. */
public record Wording(String vietnamese, String english) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") && !english.isBlank() ? english : vietnamese;
    }
}
