package vn.moixa.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.domain.Entry;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.ProductRows;
import vn.moixa.registry.usecase.NameThings;
import vn.moixa.registry.usecase.ReadRegister.Listing;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;

/** Pages of lists: what was asked, what was found, and where to go on. */
public final class ListPages {

    private ListPages() {}

    /** What a list was narrowed to, as typed. */
    public record Asked(String q, String industry, String state, String type, String commune, String district) {

        /** The query of a link that keeps what was asked. */
        public String query() {
            var query = new StringBuilder();
            add(query, "q", q);
            add(query, "industry", industry);
            add(query, "state", state);
            add(query, "type", type);
            add(query, "commune", commune);
            add(query, "district", district);
            return query.toString();
        }

        private static void add(StringBuilder query, String key, String value) {
            if (!value.isEmpty()) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(key)
                        .append('=')
                        .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    /** Choices of the filters. */
    public record Choices(List<Choice> first, List<Choice> second, List<Choice> communes, List<Choice> districts) {}

    /** The list of producers. */
    public record ProducersPage(
            Frame frame,
            Listing<ProducerCard> listing,
            Asked asked,
            Choices choices,
            boolean first,
            boolean mayAdd,
            NameThings names) {

        public @Nullable String next() {
            return ListPages.next(
                    "/registry/producers", asked.query(), listing.page().next());
        }
    }

    /** The list of products. */
    public record ProductsPage(
            Frame frame,
            Listing<ProductRows.Line> listing,
            Asked asked,
            Choices choices,
            boolean first,
            NameThings names) {

        public @Nullable String next() {
            return ListPages.next(
                    "/registry/products", asked.query(), listing.page().next());
        }
    }

    /** The list of any other kind of record. */
    public record EntriesPage(
            Frame frame,
            Subject subject,
            Listing<Entry> listing,
            String q,
            boolean first,
            boolean mayAdd,
            NameThings names) {

        public String query() {
            return new Asked(q, "", "", "", "", "").query();
        }

        public @Nullable String next() {
            return ListPages.next(
                    "/registry/" + subject.path(), query(), listing.page().next());
        }

        public String name(Entry entry) {
            return EntryPageController.name(entry);
        }
    }

    private static @Nullable String next(String address, String query, @Nullable String cursor) {
        return cursor == null ? null : address + (query.isEmpty() ? "?" : query + "&") + "cursor=" + cursor;
    }
}
