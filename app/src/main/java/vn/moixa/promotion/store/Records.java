package vn.moixa.promotion.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Values;
import vn.moixa.registry.Reach;
import vn.moixa.shared.VietnameseText;

/** The facts of promotion, read through what a viewer reaches: what is not reached is not there. */
@Component
public class Records {

    private final DSLContext database;

    Records(DSLContext database) {
        this.database = database;
    }

    /** When a link was last asked and what came of it. */
    public record LinkCheck(
            @Nullable Boolean alive,
            @Nullable Instant checkedAt,
            @Nullable Integer status,
            @Nullable String problem) {}

    /** One record whole. */
    public record Stored(
            UUID id,
            Kind kind,
            Values values,
            int version,
            boolean sample,
            String source,
            @Nullable UUID producer,
            @Nullable String commune,
            @Nullable LinkCheck link) {}

    /** One line of a list. */
    public record Line(
            UUID id,
            String title,
            String detail,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            boolean running,
            boolean linked,
            @Nullable Boolean alive,
            boolean sample) {}

    /** What a list is asked for. */
    public record Filter(
            String words,
            State state,
            boolean publishedOnly,
            @Nullable UUID before) {
        public enum State {
            ALL,
            RUNNING,
            ENDED,
            LINK_DEAD
        }
    }

    public Optional<Stored> find(Kind kind, UUID id, Reach reach) {
        return find(kind, condition("t.id = ?", id), reach).stream().findFirst();
    }

    /** As {@link #find}, holding the record until the transaction ends. */
    public Optional<Stored> take(Kind kind, UUID id, Reach reach) {
        database.fetch("select 1 from promotion." + kind.table() + " where id = ? for update", id);
        return find(kind, id, reach);
    }

    public List<Line> list(Kind kind, Filter filter, Reach reach, LocalDate today, int limit) {
        String folded = VietnameseText.folded(filter.words());
        String sql = "select t.id, " + KindSql.title(kind) + " as title, coalesce(" + KindSql.detail(kind)
                + ", '') as detail, "
                + KindSql.days(kind) + ", " + KindSql.running(kind).replace("?", "{0}") + " as running, "
                + (kind.isLinked() ? "k.id is not null" : "false") + " as linked, "
                + (kind.isLinked() ? "k.alive" : "null::boolean") + " as alive, t.sample from " + KindSql.from(kind);
        var conditions = reached(kind, reach)
                .and(filter.publishedOnly() ? condition("not t.sample") : noCondition())
                .and(filter.before() == null ? noCondition() : condition("t.id < ?", filter.before()))
                .and(
                        folded.isEmpty()
                                ? noCondition()
                                : condition(
                                        KindSql.bare(KindSql.title(kind)) + " like ? escape '!'",
                                        "%"
                                                + folded.replace("!", "!!")
                                                        .replace("%", "!%")
                                                        .replace("_", "!_") + "%"))
                .and(state(kind, filter.state(), today));
        return database.resultQuery(
                        sql + " where {1} order by t.id desc limit {2}", DSL.val(today), conditions, DSL.inline(limit))
                .fetch(Records::line);
    }

    public long count(Kind kind, Reach reach, boolean publishedOnly) {
        return Objects.requireNonNull(database.resultQuery(
                        "select count(*) from " + KindSql.from(kind) + " where {0}",
                        reached(kind, reach).and(publishedOnly ? condition("not t.sample") : noCondition()))
                .fetchSingle(0, Long.class));
    }

    /** The records that are the same as those with these identities; by identity, its parts joined by line feeds. */
    public Map<String, Stored> identified(Kind kind, Collection<List<String>> identities, Reach reach) {
        if (identities.isEmpty()) {
            return Map.of();
        }
        var parts = kind.identity().stream()
                .map(key -> kind.fields().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .map(each -> field("coalesce(" + KindSql.value(each) + ", '')", String.class))
                .toList();
        var rows = identities.stream()
                .map(identity -> DSL.row(identity.stream().map(DSL::val).toList()))
                .toList();
        return find(kind, DSL.row(parts).in(rows), reach).stream()
                .collect(Collectors.toMap(Records::identity, Function.identity(), (first, _) -> first));
    }

    public static String identity(Stored stored) {
        return stored.kind().identity().stream().map(stored.values()::orEmpty).collect(Collectors.joining("\n"));
    }

    private List<Stored> find(Kind kind, Condition which, Reach reach) {
        String fields = kind.fields().stream()
                .map(each -> KindSql.value(each) + " as \"f_" + each.key() + "\"")
                .collect(Collectors.joining(", "));
        String link = kind.isLinked()
                ? ", k.id is not null as linked, k.alive, k.last_checked_at, k.last_status, k.last_problem"
                : ", false as linked";
        return database.resultQuery(
                        "select t.id, t.version, t.sample, t.source, " + KindSql.producer(kind) + " as producer, "
                                + KindSql.commune(kind) + " as commune, " + fields + link + " from "
                                + KindSql.from(kind)
                                + " where {0} order by t.id",
                        which.and(reached(kind, reach)))
                .fetch(row -> stored(kind, row));
    }

    private static Stored stored(Kind kind, Record row) {
        var values = new TreeMap<String, String>();
        for (var each : kind.fields()) {
            String value = row.get("f_" + each.key(), String.class);
            if (value != null && !value.isEmpty()) {
                values.put(each.key(), value);
            }
        }
        boolean linked = row.get("linked", Boolean.class);
        return new Stored(
                row.get("id", UUID.class),
                kind,
                new Values(values),
                row.get("version", Integer.class),
                row.get("sample", Boolean.class),
                row.get("source", String.class),
                row.get("producer", UUID.class),
                row.get("commune", String.class),
                linked
                        ? new LinkCheck(
                                row.get("alive", Boolean.class),
                                row.get("last_checked_at", Instant.class),
                                row.get("last_status", Integer.class),
                                row.get("last_problem", String.class))
                        : null);
    }

    private static Line line(Record row) {
        return new Line(
                row.get("id", UUID.class),
                row.get("title", String.class),
                row.get("detail", String.class),
                row.get("first_day", LocalDate.class),
                row.get("last_day", LocalDate.class),
                row.get("running", Boolean.class),
                row.get("linked", Boolean.class),
                row.get("alive", Boolean.class),
                row.get("sample", Boolean.class));
    }

    private static Condition state(Kind kind, Filter.State state, LocalDate today) {
        return switch (state) {
            case ALL -> noCondition();
            case RUNNING -> condition(KindSql.running(kind), today);
            case ENDED -> condition(KindSql.ended(kind), today);
            case LINK_DEAD ->
                kind.isLinked() ? condition("k.id is not null and k.alive is not true") : falseCondition();
        };
    }

    private static Condition reached(Kind kind, Reach reach) {
        if (reach.everything()) {
            return noCondition();
        }
        if (kind.owner() == Kind.Owner.NOBODY) {
            return reach.isNothing() ? falseCondition() : noCondition();
        }
        return field(KindSql.commune(kind), String.class)
                .in(reach.communes())
                .or(field(KindSql.producer(kind), UUID.class).in(reach.producers()));
    }
}
