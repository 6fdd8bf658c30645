package vn.moixa.recognition.store;

import static moixa.database.recognition.Tables.CERTIFICATE;
import static moixa.database.recognition.Tables.DECISION;
import static moixa.database.recognition.Tables.RECOGNITION_;
import static moixa.database.recognition.Tables.STAR_PERIOD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.RecognitionId;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.registry.ProductId;

/** What whole lists find among the recognitions, and how what a list wrote goes again. */
@Repository
public class ListedRecognitions {

    /** A recognition a line of a list may mean. */
    public record Known(
            RecognitionId id,
            ProductId product,
            @Nullable String decisionNumber,
            @Nullable Integer stars,
            @Nullable LocalDate recognisedOn,
            @Nullable Integer reportedYear,
            Grade grade,
            RecognitionKind kind,
            int version) {}

    private final DSLContext sql;
    private final TransactionTemplate savepoint;

    ListedRecognitions(DSLContext sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public List<Known> of(Collection<UUID> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        return sql.select(RECOGNITION_.asterisk(), DECISION.NUMBER)
                .from(RECOGNITION_)
                .leftJoin(DECISION)
                .on(DECISION.ID.eq(RECOGNITION_.DECISION_ID))
                .where(any(RECOGNITION_.PRODUCT_ID, products))
                .orderBy(RECOGNITION_.ID)
                .fetch(row -> new Known(
                        new RecognitionId(row.get(RECOGNITION_.ID)),
                        new ProductId(row.get(RECOGNITION_.PRODUCT_ID)),
                        row.get(DECISION.NUMBER),
                        whole(row.get(RECOGNITION_.STARS)),
                        row.get(RECOGNITION_.RECOGNISED_ON),
                        whole(row.get(RECOGNITION_.REPORTED_YEAR)),
                        Grade.valueOf(row.get(RECOGNITION_.GRADE)),
                        RecognitionKind.valueOf(row.get(RECOGNITION_.KIND)),
                        row.get(RECOGNITION_.VERSION)));
    }

    public void refreshStatistics() {
        sql.execute(
                "analyze recognition.recognition, recognition.certificate, recognition.decision, recognition.star_period");
    }

    /** A recognition as it is stored, for putting it back. */
    public String snapshot(RecognitionId id) {
        return Objects.requireNonNull(sql.resultQuery(
                        "select row_to_json(r)::text from recognition.recognition r where id = {0}",
                        DSL.val(id.value()))
                .fetchSingle(0, String.class));
    }

    public UUID restore(String snapshot) {
        return Objects.requireNonNull(sql.resultQuery(
                        "insert into recognition.recognition select (json_populate_record(null::recognition.recognition, {0}::json)).*"
                                + " returning product_id",
                        DSL.val(snapshot))
                .fetchSingle(0, UUID.class));
    }

    /** Sets what kind a recognition is, now that others of its product are known; its version tells that it was touched. */
    public boolean correctKind(RecognitionId id, int version, RecognitionKind kind) {
        return sql.update(RECOGNITION_)
                        .set(RECOGNITION_.KIND, kind.name())
                        .set(RECOGNITION_.VERSION, version + 1)
                        .where(RECOGNITION_.ID.eq(id.value()), RECOGNITION_.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Removes them with their certificates if they are still of the version given and nothing rests on them. */
    public boolean remove(Map<UUID, Integer> versions) {
        try {
            return Boolean.TRUE.equals(savepoint.execute(status -> {
                sql.deleteFrom(STAR_PERIOD)
                        .where(any(STAR_PERIOD.RECOGNITION_ID, versions.keySet()))
                        .execute();
                sql.deleteFrom(CERTIFICATE)
                        .where(any(CERTIFICATE.RECOGNITION_ID, versions.keySet()))
                        .execute();
                var ids = List.copyOf(versions.keySet());
                var gone = sql.deleteFrom(RECOGNITION_)
                        .where(DSL.condition(
                                "({0}, {1}) in (select * from unnest({2}, {3}))",
                                RECOGNITION_.ID,
                                RECOGNITION_.VERSION,
                                DSL.val(ids.toArray(UUID[]::new)),
                                DSL.val(ids.stream().map(versions::get).toArray(Integer[]::new))))
                        .execute();
                if (gone < ids.size()) {
                    status.setRollbackOnly();
                }
                return gone == ids.size();
            }));
        } catch (DataIntegrityViolationException restsOnIt) {
            return false;
        }
    }

    /** A decision that other recognitions still rest on stays: it is a fact of its own. */
    public void removeDecisionIfUnused(DecisionId id) {
        sql.deleteFrom(DECISION)
                .where(DECISION.ID.eq(id.value()), DECISION.VERSION.eq(0), DECISION.SCAN_HASH.isNull())
                .andNotExists(DSL.selectOne().from(RECOGNITION_).where(RECOGNITION_.DECISION_ID.eq(DECISION.ID)))
                .execute();
    }

    private static @Nullable Integer whole(@Nullable Short number) {
        return number == null ? null : number.intValue();
    }

    private static Condition any(Field<UUID> field, Collection<UUID> ids) {
        return DSL.condition("{0} = any({1})", field, DSL.val(ids.toArray(UUID[]::new)));
    }
}
