package vn.moixa.portal.store;

import static moixa.database.recognition.Tables.DECISION;
import static moixa.database.recognition.Tables.RECOGNITION_;
import static moixa.database.registry.Tables.PRODUCER;
import static moixa.database.registry.Tables.PRODUCT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The latest confirmed recognitions, for the feed. */
@Repository
public class RecognisedLately {

    public record Entry(
            UUID id,
            String product,
            String slug,
            long number,
            @Nullable String producer,
            int stars,
            String kind,
            LocalDate on,
            String decision,
            String issuer,
            OffsetDateTime updatedAt) {
        public String path() {
            return "/san-pham/" + slug + "-" + number;
        }
    }

    private final DSLContext dsl;

    RecognisedLately(DSLContext dsl) {
        this.dsl = dsl;
    }

    public List<Entry> upTo(LocalDate day, int count) {
        return dsl.select(
                        RECOGNITION_.ID,
                        PRODUCT.NAME,
                        PRODUCT.SLUG,
                        PRODUCT.NUMBER,
                        PRODUCER.NAME,
                        RECOGNITION_.STARS.coerce(Integer.class),
                        RECOGNITION_.KIND,
                        RECOGNITION_.RECOGNISED_ON,
                        DECISION.NUMBER,
                        DECISION.ISSUER,
                        RECOGNITION_.UPDATED_AT)
                .from(RECOGNITION_)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(RECOGNITION_.PRODUCT_ID))
                .leftJoin(PRODUCER)
                .on(PRODUCER.ID.eq(PRODUCT.PRODUCER_ID))
                .join(DECISION)
                .on(DECISION.ID.eq(RECOGNITION_.DECISION_ID))
                .where(RECOGNITION_.GRADE.eq("CONFIRMED"))
                .and(RECOGNITION_.SAMPLE.isFalse())
                .and(RECOGNITION_.RECOGNISED_ON.le(day))
                .orderBy(RECOGNITION_.RECOGNISED_ON.desc(), RECOGNITION_.ID.desc())
                .limit(count)
                .fetch(Records.mapping(Entry::new));
    }
}
