package vn.moixa.promotion.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

    /**
     * Another channel than the one given has this kind and name. Whoever asks for the same waits until the transaction that asked before has
     * ended, so that the answer still holds when it saves.
     */
    public boolean takesChannelName(String kind, String name, @Nullable UUID except) {
        database.execute(
                "select pg_advisory_xact_lock(hashtextextended('promotion channel ' || ? || ' ' || ?, 0))", kind, name);
        return database.resultQuery(
                        "select 1 as taken from promotion.sales_channel where kind = ? and name = ? and id is distinct from ?::uuid",
                        kind,
                        name,
                        except)
                .fetch()
                .isNotEmpty();
    }

    /** Products whose name is the text, accents aside. */
    public List<UUID> productsNamedLike(String name) {
        return database.resultQuery(
                        "select subject_id from registry.fact_product where " + KindSql.bare("label") + " = ? limit 20",
                        VietnameseText.folded(name))
                .fetch(0, UUID.class);
    }

    /** Events of that name, accents aside, beginning on the day when one is given. */
    public List<UUID> events(String name, @Nullable LocalDate heldFrom) {
        return database.resultQuery(
                        "select id from promotion.event where " + KindSql.bare("name")
                                + " = ? and (?::date is null or lower(held) = ?::date) limit 5",
                        VietnameseText.folded(name),
                        heldFrom,
                        heldFrom)
                .fetch(0, UUID.class);
    }
}
