package vn.moixa.promotion.store;

import static moixa.database.promotion.Tables.EVENT_PARTICIPANT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Producers that took part in an event, with what they showed and sold. */
@Component
public class Participants {

    private final DSLContext database;

    Participants(DSLContext database) {
        this.database = database;
    }

    /** One participation; numbers nobody reported are unknown, not zero. */
    public record Participation(
            UUID producer,
            @Nullable Integer products,
            @Nullable Long salesVnd) {}

    public List<Participation> of(UUID event) {
        return database.select(EVENT_PARTICIPANT.PRODUCER_ID, EVENT_PARTICIPANT.PRODUCTS, EVENT_PARTICIPANT.SALES_VND)
                .from(EVENT_PARTICIPANT)
                .where(EVENT_PARTICIPANT.EVENT_ID.eq(event))
                .orderBy(EVENT_PARTICIPANT.PRODUCER_ID)
                .fetch(row -> new Participation(row.value1(), row.value2(), row.value3()));
    }

    public Optional<Participation> find(UUID event, UUID producer) {
        return of(event).stream()
                .filter(each -> each.producer().equals(producer))
                .findFirst();
    }

    /** Enters a participation or replaces what was known of it. */
    public void put(UUID event, Participation participation) {
        database.insertInto(EVENT_PARTICIPANT)
                .set(EVENT_PARTICIPANT.EVENT_ID, event)
                .set(EVENT_PARTICIPANT.PRODUCER_ID, participation.producer())
                .set(EVENT_PARTICIPANT.PRODUCTS, participation.products())
                .set(EVENT_PARTICIPANT.SALES_VND, participation.salesVnd())
                .onConflict(EVENT_PARTICIPANT.EVENT_ID, EVENT_PARTICIPANT.PRODUCER_ID)
                .doUpdate()
                .set(EVENT_PARTICIPANT.PRODUCTS, participation.products())
                .set(EVENT_PARTICIPANT.SALES_VND, participation.salesVnd())
                .execute();
    }

    public boolean remove(UUID event, UUID producer) {
        return database.deleteFrom(EVENT_PARTICIPANT)
                        .where(EVENT_PARTICIPANT.EVENT_ID.eq(event))
                        .and(EVENT_PARTICIPANT.PRODUCER_ID.eq(producer))
                        .execute()
                == 1;
    }
}
