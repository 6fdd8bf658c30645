package vn.moixa.promotion.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.moixa.shared.VietnameseText;

/** Finds what a record refers to. */
@Component
public class Lookups {

    private final DSLContext database;

    Lookups(DSLContext database) {
        this.database = database;
    }

    /** A sales channel and its kind. */
    public record Channel(UUID id, String kind, String name) {}

    public List<Channel> channels() {
        return database.resultQuery("select id, kind, name from promotion.sales_channel order by name, kind")
                .fetch(row -> new Channel(
                        row.get("id", UUID.class), row.get("kind", String.class), row.get("name", String.class)));
    }

    public Optional<Channel> channel(UUID id) {
        return database.resultQuery("select id, kind, name from promotion.sales_channel where id = ?", id)
                .fetchOptional(row -> new Channel(
                        row.get("id", UUID.class), row.get("kind", String.class), row.get("name", String.class)));
    }

    /** Products whose name is the text, accents aside. */
    public List<UUID> productsNamedLike(String name) {
        return database.resultQuery(
                        "select subject_id from registry.fact_product where " + KindSql.bare("label") + " = ? limit 20",
                        VietnameseText.folded(name))
                .fetch(0, UUID.class);
    }
}
