package vn.moixa.notice.store;

import static moixa.database.notice.Tables.PASSED_DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Days whose end was announced. */
@Component
public class PassedDays {

    private final DSLContext database;

    PassedDays(DSLContext database) {
        this.database = database;
    }

    public Optional<LocalDate> latest() {
        return Optional.ofNullable(
                database.select(DSL.max(PASSED_DAY.DAY)).from(PASSED_DAY).fetchOne(0, LocalDate.class));
    }

    /** False when somebody else was faster. */
    public boolean add(LocalDate day, Instant now) {
        return database.insertInto(PASSED_DAY)
                        .set(PASSED_DAY.DAY, day)
                        .set(PASSED_DAY.ANNOUNCED_AT, now.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
