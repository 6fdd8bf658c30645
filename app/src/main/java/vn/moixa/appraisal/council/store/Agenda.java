package vn.moixa.appraisal.council.store;

import static moixa.database.appraisal.Tables.CONFLICT_OF_INTEREST;
import static moixa.database.appraisal.Tables.DOSSIER;
import static moixa.database.appraisal.Tables.ROUND;
import static moixa.database.appraisal.Tables.SESSION_ITEM;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.Conflict;
import vn.moixa.appraisal.council.domain.ConflictKind;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.ItemState;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;
import vn.moixa.shared.Ids;

/** Products on the agenda of a session, and who is linked to whom. Holds no marks. */
@Repository
public class Agenda {

    private static final short FAR_AWAY = 10_000;

    private final DSLContext sql;

    Agenda(DSLContext sql) {
        this.sql = sql;
    }

    /** A dossier that may come before a council. */
    public record Ready(DossierId dossier, String code, DossierKind kind, ProductId product, ProducerId producer) {}

    /** A round by name, for choosing. */
    public record RoundName(UUID id, String name) {}

    public List<RoundName> rounds() {
        return sql.select(ROUND.ID, ROUND.NAME)
                .from(ROUND)
                .where(ROUND.LEVEL.eq("PROVINCE"))
                .orderBy(ROUND.YEAR.desc(), ROUND.ORDINAL.desc())
                .limit(50)
                .fetch(row -> new RoundName(row.value1(), row.value2()));
    }

    public List<Item> of(CouncilSessionId session) {
        return select(SESSION_ITEM.SESSION_ID.eq(session.value()));
    }

    public Optional<Item> find(CouncilSessionId session, SessionItemId item) {
        return select(SESSION_ITEM.SESSION_ID.eq(session.value()).and(SESSION_ITEM.ID.eq(item.value()))).stream()
                .findFirst();
    }

    /** The latest item of the product in the session. */
    public Optional<Item> ofProduct(CouncilSessionId session, ProductId product) {
        return select(SESSION_ITEM.SESSION_ID.eq(session.value()).and(DOSSIER.PRODUCT_ID.eq(product.value()))).stream()
                .reduce((first, last) -> last);
    }

    /** Holds the item until the transaction ends: closing, re-scoring and settling follow one after the other. */
    public void lock(SessionItemId item) {
        sql.select(SESSION_ITEM.ID)
                .from(SESSION_ITEM)
                .where(SESSION_ITEM.ID.eq(item.value()))
                .forUpdate()
                .fetch();
    }

    /** Dossiers before the council that stand on no agenda, by round when one is named. */
    public List<Ready> ready(Condition more) {
        return sql.selectFrom(DOSSIER)
                .where(
                        DOSSIER.STATE.eq(DossierState.COUNCIL.name()),
                        more,
                        DSL.notExists(DSL.selectOne()
                                .from(SESSION_ITEM)
                                .where(
                                        SESSION_ITEM.DOSSIER_ID.eq(DOSSIER.ID),
                                        SESSION_ITEM.STATE.ne(ItemState.POSTPONED.name()),
                                        // Ruled, and not back before the council since (R54).
                                        SESSION_ITEM
                                                .STATE
                                                .ne(ItemState.RULED.name())
                                                .or(SESSION_ITEM.UNSEALED_AT.ge(DOSSIER.STATE_SINCE)))))
                .orderBy(DOSSIER.COMMUNE_CODE, DOSSIER.CODE)
                .fetch(row -> new Ready(
                        new DossierId(row.getId()),
                        row.getCode(),
                        DossierKind.valueOf(row.getKind()),
                        new ProductId(row.getProductId()),
                        new ProducerId(row.getProducerId())));
    }

    public List<Ready> readyOfRound(UUID round) {
        return ready(DOSSIER.ROUND_ID.eq(round));
    }

    public List<Ready> readyOf(Collection<UUID> dossiers) {
        return ready(DOSSIER.ID.in(dossiers));
    }

    public List<Ready> allReady() {
        return ready(DSL.noCondition());
    }

    /** Puts the dossier at the end; false when it stands on an agenda already. */
    public boolean add(SessionItemId id, CouncilSessionId session, DossierId dossier) {
        var next = DSL.select(DSL.coalesce(DSL.max(SESSION_ITEM.POSITION), DSL.val((short) 0))
                        .plus(1))
                .from(SESSION_ITEM)
                .where(SESSION_ITEM.SESSION_ID.eq(session.value()));
        return sql.insertInto(SESSION_ITEM)
                        .set(SESSION_ITEM.ID, id.value())
                        .set(SESSION_ITEM.SESSION_ID, session.value())
                        .set(SESSION_ITEM.DOSSIER_ID, dossier.value())
                        .set(SESSION_ITEM.POSITION, DSL.field(next).cast(Short.class))
                        .set(SESSION_ITEM.STATE, ItemState.WAITING.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Makes room, so that places can be given anew one by one. */
    public void clearPlaces(CouncilSessionId session) {
        sql.update(SESSION_ITEM)
                .set(SESSION_ITEM.POSITION, SESSION_ITEM.POSITION.plus(FAR_AWAY).cast(Short.class))
                .where(SESSION_ITEM.SESSION_ID.eq(session.value()))
                .execute();
    }

    public void place(SessionItemId item, int position) {
        sql.update(SESSION_ITEM)
                .set(SESSION_ITEM.POSITION, (short) position)
                .where(SESSION_ITEM.ID.eq(item.value()))
                .execute();
    }

    public void move(SessionItemId item, ItemState to) {
        sql.update(SESSION_ITEM)
                .set(SESSION_ITEM.STATE, to.name())
                .set(SESSION_ITEM.VERSION, SESSION_ITEM.VERSION.plus(1))
                .where(SESSION_ITEM.ID.eq(item.value()))
                .execute();
    }

    public void postpone(SessionItemId item, String reason) {
        sql.update(SESSION_ITEM)
                .set(SESSION_ITEM.STATE, ItemState.POSTPONED.name())
                .set(SESSION_ITEM.POSTPONED_REASON, reason)
                .set(SESSION_ITEM.VERSION, SESSION_ITEM.VERSION.plus(1))
                .where(SESSION_ITEM.ID.eq(item.value()))
                .execute();
    }

    public void unsealed(SessionItemId item, ItemState to, String byName, Instant now) {
        sql.update(SESSION_ITEM)
                .set(SESSION_ITEM.STATE, to.name())
                .set(SESSION_ITEM.UNSEALED_AT, now.atOffset(ZoneOffset.UTC))
                .set(SESSION_ITEM.UNSEALED_BY_NAME, byName)
                .set(SESSION_ITEM.VERSION, SESSION_ITEM.VERSION.plus(1))
                .where(SESSION_ITEM.ID.eq(item.value()))
                .execute();
    }

    public void nextRound(SessionItemId item) {
        sql.update(SESSION_ITEM)
                .set(SESSION_ITEM.STATE, ItemState.MARKING.name())
                .set(
                        SESSION_ITEM.MARKING_ROUND,
                        SESSION_ITEM.MARKING_ROUND.plus(1).cast(Short.class))
                .set(SESSION_ITEM.VERSION, SESSION_ITEM.VERSION.plus(1))
                .where(SESSION_ITEM.ID.eq(item.value()))
                .execute();
    }

    public List<Conflict> conflicts(CouncilSessionId session) {
        return conflicts(SESSION_ITEM.SESSION_ID.eq(session.value()));
    }

    public boolean isExcluded(SessionItemId item, UUID member) {
        return conflicts(CONFLICT_OF_INTEREST.ITEM_ID.eq(item.value()).and(CONFLICT_OF_INTEREST.MEMBER_ID.eq(member)))
                .stream()
                .anyMatch(Conflict::excludes);
    }

    private List<Conflict> conflicts(Condition condition) {
        return sql.select(CONFLICT_OF_INTEREST.asterisk())
                .from(CONFLICT_OF_INTEREST)
                .join(SESSION_ITEM)
                .on(SESSION_ITEM.ID.eq(CONFLICT_OF_INTEREST.ITEM_ID))
                .where(condition)
                .orderBy(CONFLICT_OF_INTEREST.NOTED_AT, CONFLICT_OF_INTEREST.ID)
                .fetch(row -> new Conflict(
                        row.get(CONFLICT_OF_INTEREST.ID),
                        new SessionItemId(row.get(CONFLICT_OF_INTEREST.ITEM_ID)),
                        row.get(CONFLICT_OF_INTEREST.MEMBER_ID),
                        row.get(CONFLICT_OF_INTEREST.ORIGIN).equals("KNOWN_LINK"),
                        ConflictKind.valueOf(row.get(CONFLICT_OF_INTEREST.KIND)),
                        row.get(CONFLICT_OF_INTEREST.EXPLANATION),
                        row.get(CONFLICT_OF_INTEREST.EXCLUDED),
                        row.get(CONFLICT_OF_INTEREST.DECIDED_BY_NAME)));
    }

    /** False when this link is noted already. */
    public boolean note(
            SessionItemId item,
            UUID member,
            boolean known,
            ConflictKind kind,
            String explanation,
            String byName,
            Instant now) {
        return sql.insertInto(CONFLICT_OF_INTEREST)
                        .set(CONFLICT_OF_INTEREST.ID, Ids.next())
                        .set(CONFLICT_OF_INTEREST.ITEM_ID, item.value())
                        .set(CONFLICT_OF_INTEREST.MEMBER_ID, member)
                        .set(CONFLICT_OF_INTEREST.ORIGIN, known ? "KNOWN_LINK" : "DECLARED")
                        .set(CONFLICT_OF_INTEREST.KIND, kind.name())
                        .set(CONFLICT_OF_INTEREST.EXPLANATION, explanation)
                        .set(CONFLICT_OF_INTEREST.NOTED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(CONFLICT_OF_INTEREST.NOTED_BY_NAME, byName)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void decide(UUID conflict, boolean excluded, String byName, Instant now) {
        sql.update(CONFLICT_OF_INTEREST)
                .set(CONFLICT_OF_INTEREST.EXCLUDED, excluded)
                .set(CONFLICT_OF_INTEREST.DECIDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CONFLICT_OF_INTEREST.DECIDED_BY_NAME, byName)
                .where(CONFLICT_OF_INTEREST.ID.eq(conflict))
                .execute();
    }

    private List<Item> select(Condition condition) {
        return sql.select(
                        SESSION_ITEM.asterisk(),
                        DOSSIER.CODE,
                        DOSSIER.KIND,
                        DOSSIER.AIMED_STARS,
                        DOSSIER.CRITERIA_SET_ID,
                        DOSSIER.PRODUCT_ID,
                        DOSSIER.PRODUCER_ID,
                        DOSSIER.PROPOSED_ON)
                .from(SESSION_ITEM)
                .join(DOSSIER)
                .on(DOSSIER.ID.eq(SESSION_ITEM.DOSSIER_ID))
                .where(condition)
                .orderBy(SESSION_ITEM.POSITION)
                .fetch(Agenda::item);
    }

    private static Item item(Record row) {
        return new Item(
                new SessionItemId(row.get(SESSION_ITEM.ID)),
                new CouncilSessionId(row.get(SESSION_ITEM.SESSION_ID)),
                new DossierId(row.get(SESSION_ITEM.DOSSIER_ID)),
                row.get(DOSSIER.CODE),
                DossierKind.valueOf(row.get(DOSSIER.KIND)),
                row.get(DOSSIER.AIMED_STARS),
                row.get(DOSSIER.CRITERIA_SET_ID),
                new ProductId(row.get(DOSSIER.PRODUCT_ID)),
                new ProducerId(row.get(DOSSIER.PRODUCER_ID)),
                row.get(DOSSIER.PROPOSED_ON),
                row.get(SESSION_ITEM.POSITION),
                ItemState.valueOf(row.get(SESSION_ITEM.STATE)),
                row.get(SESSION_ITEM.MARKING_ROUND),
                row.get(SESSION_ITEM.POSTPONED_REASON),
                Sessions.instant(row.get(SESSION_ITEM.UNSEALED_AT)),
                row.get(SESSION_ITEM.VERSION));
    }
}
