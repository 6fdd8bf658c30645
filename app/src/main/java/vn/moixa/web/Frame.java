package vn.moixa.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What surrounds a page: who looks, in which language, where, and how texts, dates and numbers are written. */
public final class Frame {

    private final Viewer viewer;
    private final Language language;
    private final Texts texts;
    private final String site;
    private final String path;
    private final @Nullable String query;
    private final boolean englishPath;
    private final boolean publishedOnly;
    private final List<NavigationEntry> navigation;
    private final Predicate<String> opens;
    private final Supplier<String> csrfToken;
    private final Supplier<String> once;
    private final @Nullable String flash;
    private final IntSupplier unread;

    Frame(FrameParts parts) {
        viewer = parts.viewer();
        language = parts.language();
        texts = parts.texts();
        site = parts.site();
        path = parts.path();
        query = parts.query();
        englishPath = parts.englishPath();
        publishedOnly = parts.publishedOnly();
        navigation = parts.navigation();
        opens = parts.opens();
        csrfToken = parts.csrfToken();
        once = parts.once();
        flash = parts.flash();
        unread = parts.unread();
    }

    public Viewer viewer() {
        return viewer;
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /** The address without language prefix and query. */
    public String path() {
        return path;
    }

    /** The query as asked, or an empty text. */
    public String query() {
        return query == null ? "" : query;
    }

    /** Records flagged as samples are left out. */
    public boolean publishedOnly() {
        return publishedOnly;
    }

    public List<NavigationEntry> navigation() {
        return navigation;
    }

    /** Whether this viewer's roles may open the address: a link that would only be refused is not shown. */
    public boolean mayOpen(String address) {
        return opens.test(address);
    }

    public String csrfToken() {
        return csrfToken.get();
    }

    /** A token that makes a repeated submission of this form one submission. */
    public String once() {
        return once.get();
    }

    /** Message key of what the last action did, shown once; null when there is nothing to say. */
    public @Nullable String flash() {
        return flash;
    }

    /** Unread messages of the viewer, at most {@link Unread#MANY}. Asks the database each time, so a page asks once. */
    public int unread() {
        return unread.getAsInt();
    }

    public String text(String key, @Nullable Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** The message, or other words when no room has written it. */
    public String textOr(String key, String otherwise) {
        return texts.has(language, key) ? texts.text(language, key) : otherwise;
    }

    /** An address in the language of this page. */
    public String link(String target) {
        return englishPath && target.startsWith("/") ? "/en" + (target.equals("/") ? "" : target) : target;
    }

    /** This page in a language, for other sites: the full address without query, so that each page has one (C35). */
    public String canonical(Language asked) {
        return site + (asked == Language.EN ? "/en" + (path.equals("/") ? "" : path) : path);
    }

    /** This page in the other language; public pages have an address per language, the workspace remembers a choice. */
    public String linkTo(Language other) {
        String rest = query == null ? "" : "?" + query;
        return other == Language.EN ? "/en" + (path.equals("/") ? "" : path) + rest : path + rest;
    }

    public String date(@Nullable LocalDate date) {
        return Formats.date(date);
    }

    public String dateTime(@Nullable Instant instant) {
        return Formats.dateTime(instant);
    }

    public String number(long number) {
        return Formats.number(language, number);
    }

    public String decimal(BigDecimal number, int digits) {
        return Formats.decimal(language, number, digits);
    }

    /** A share of 1 as percentage with one decimal: 0.43 is "43,0 %". */
    public String percent(BigDecimal share) {
        return Formats.decimal(language, share.movePointRight(2), 1) + "\u00a0%";
    }

    public String money(long dong) {
        return Formats.number(language, dong) + "\u00a0₫";
    }
}
