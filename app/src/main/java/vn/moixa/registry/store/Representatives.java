package vn.moixa.registry.store;

import static moixa.database.registry.Tables.REPRESENTATIVE;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sensitive facts about legal representatives, apart from the producers (R119, R120). */
@Repository
public class Representatives {

    private final DSLContext sql;

    Representatives(DSLContext sql) {
        this.sql = sql;
    }

    /** Null where nothing is recorded. */
    public record Representative(
            @Nullable String name,
            @Nullable Boolean woman,
            @Nullable Boolean ethnicMinority,
            @Nullable Boolean disabled,
            @Nullable String residence) {

        public static final Representative UNKNOWN = new Representative(null, null, null, null, null);
    }

    public Optional<Representative> of(UUID producer) {
        return sql.selectFrom(REPRESENTATIVE)
                .where(REPRESENTATIVE.PRODUCER_ID.eq(producer))
                .fetchOptional(row -> new Representative(
                        row.getName(), row.getWoman(), row.getEthnicMinority(), row.getDisabled(), row.getResidence()));
    }

    public void save(UUID producer, Representative one) {
        sql.insertInto(REPRESENTATIVE)
                .set(REPRESENTATIVE.PRODUCER_ID, producer)
                .set(REPRESENTATIVE.NAME, one.name())
                .set(REPRESENTATIVE.WOMAN, one.woman())
                .set(REPRESENTATIVE.ETHNIC_MINORITY, one.ethnicMinority())
                .set(REPRESENTATIVE.DISABLED, one.disabled())
                .set(REPRESENTATIVE.RESIDENCE, one.residence())
                .onConflict(REPRESENTATIVE.PRODUCER_ID)
                .doUpdate()
                .set(REPRESENTATIVE.NAME, one.name())
                .set(REPRESENTATIVE.WOMAN, one.woman())
                .set(REPRESENTATIVE.ETHNIC_MINORITY, one.ethnicMinority())
                .set(REPRESENTATIVE.DISABLED, one.disabled())
                .set(REPRESENTATIVE.RESIDENCE, one.residence())
                .execute();
    }
}
