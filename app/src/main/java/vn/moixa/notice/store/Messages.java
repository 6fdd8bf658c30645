package vn.moixa.notice.store;

import static moixa.database.notice.Tables.DELIVERY;
import static moixa.database.notice.Tables.MESSAGE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.notice.Channel;

/** Messages to people and what became of them. */
@Component
public class Messages {

    private static final String WAITING = "WAITING";
    private static final String READ = "READ";

    private final DSLContext database;

    Messages(DSLContext database) {
        this.database = database;
    }

    /** A message as it is written down. */
    public record NewMessage(
            UUID id,
            Channel.Kind channel,
            @Nullable UUID accountId,
            @Nullable String address,
            String template,
            String subject,
            String body,
            Instant notBefore,
            Instant createdAt) {}

    /** A message whose time has come. */
    public record Due(UUID id, Channel.Kind channel, Channel.Letter letter, int attempts) {}

    /** A message as its reader sees it. */
    public record Received(UUID id, String subject, String body, Instant createdAt, boolean read) {}

    /** A message that did not go out, as an administrator sees it. */
    public record Unsent(
            UUID id,
            Channel.Kind channel,
            String address,
            String subject,
            boolean failed,
            Instant notBefore,
            int attempts,
            @Nullable String problem) {}

    public void add(NewMessage message) {
        database.insertInto(MESSAGE)
                .set(MESSAGE.ID, message.id())
                .set(MESSAGE.CHANNEL, message.channel().name())
                .set(MESSAGE.ACCOUNT_ID, message.accountId())
                .set(MESSAGE.ADDRESS, message.address())
                .set(MESSAGE.TEMPLATE, message.template())
                .set(MESSAGE.SUBJECT, message.subject())
                .set(MESSAGE.BODY, message.body())
                .set(MESSAGE.STATE, message.channel() == Channel.Kind.IN_APP ? "SENT" : WAITING)
                .set(MESSAGE.NOT_BEFORE, at(message.notBefore()))
                .set(MESSAGE.CREATED_AT, at(message.createdAt()))
                .execute();
    }

    /** Takes the next due message for this transaction alone; another copy of the application takes another one. */
    public Optional<Due> takeNextDue(Instant now, Set<Channel.Kind> channels) {
        return database.select(
                        MESSAGE.ID, MESSAGE.CHANNEL, MESSAGE.ADDRESS, MESSAGE.SUBJECT, MESSAGE.BODY, MESSAGE.ATTEMPTS)
                .from(MESSAGE)
                .where(MESSAGE.STATE.eq(WAITING))
                .and(MESSAGE.NOT_BEFORE.le(at(now)))
                .and(MESSAGE.ADDRESS.isNotNull())
                .and(MESSAGE.CHANNEL.in(channels.stream().map(Enum::name).toList()))
                .orderBy(MESSAGE.NOT_BEFORE)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new Due(
                        row.value1(),
                        Channel.Kind.valueOf(row.value2()),
                        new Channel.Letter(row.value3(), row.value4(), row.value5()),
                        row.value6()));
    }

    /** What has left is not kept: it may hold a link that only its reader should have. */
    public void delivered(Due message, Instant now) {
        database.update(MESSAGE)
                .set(MESSAGE.STATE, "SENT")
                .set(MESSAGE.BODY, "")
                .set(MESSAGE.ATTEMPTS, message.attempts() + 1)
                .set(MESSAGE.SENT_AT, at(now))
                .setNull(MESSAGE.LAST_ERROR)
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
        log(message, now, "DELIVERED", "");
    }

    public void tryAgain(Due message, Instant now, Instant notBefore, String problem) {
        database.update(MESSAGE)
                .set(MESSAGE.ATTEMPTS, message.attempts() + 1)
                .set(MESSAGE.NOT_BEFORE, at(notBefore))
                .set(MESSAGE.LAST_ERROR, problem)
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
        log(message, now, "LATER", problem);
    }

    public void failed(Due message, Instant now, String problem) {
        database.update(MESSAGE)
                .set(MESSAGE.STATE, "FAILED")
                .set(MESSAGE.ATTEMPTS, message.attempts() + 1)
                .set(MESSAGE.LAST_ERROR, problem)
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
        log(message, now, "REFUSED", problem);
    }

    /** Puts an unsent message back in line; false when there is no such message. */
    public boolean sendAgain(UUID id, Instant now) {
        return database.update(MESSAGE)
                        .set(MESSAGE.STATE, WAITING)
                        .set(MESSAGE.NOT_BEFORE, at(now))
                        .where(MESSAGE.ID.eq(id))
                        .and(MESSAGE.STATE.in(WAITING, "FAILED"))
                        .execute()
                == 1;
    }

    /** The newest messages of a person that are older than {@code before}. */
    public List<Received> of(UUID account, @Nullable UUID before, int limit) {
        return database.select(MESSAGE.ID, MESSAGE.SUBJECT, MESSAGE.BODY, MESSAGE.CREATED_AT, MESSAGE.STATE)
                .from(MESSAGE)
                .where(MESSAGE.ACCOUNT_ID.eq(account))
                .and(MESSAGE.CHANNEL.eq(Channel.Kind.IN_APP.name()))
                .and(before == null ? DSL.noCondition() : MESSAGE.ID.lt(before))
                .orderBy(MESSAGE.ID.desc())
                .limit(limit)
                .fetch(row -> new Received(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4().toInstant(),
                        row.value5().equals(READ)));
    }

    /** Marks one message as read; false when the person has no such message. One that was read stays so. */
    public boolean read(UUID account, UUID id, Instant now) {
        return database.update(MESSAGE)
                        .set(MESSAGE.STATE, READ)
                        .set(MESSAGE.READ_AT, DSL.coalesce(MESSAGE.READ_AT, DSL.val(at(now))))
                        .where(MESSAGE.ID.eq(id).and(MESSAGE.ACCOUNT_ID.eq(account)))
                        .and(MESSAGE.CHANNEL.eq(Channel.Kind.IN_APP.name()))
                        .execute()
                == 1;
    }

    /** Marks all messages of a person as read. */
    public void readAll(UUID account, Instant now) {
        database.update(MESSAGE)
                .set(MESSAGE.STATE, READ)
                .set(MESSAGE.READ_AT, at(now))
                .where(MESSAGE.ACCOUNT_ID.eq(account))
                .and(MESSAGE.CHANNEL.eq(Channel.Kind.IN_APP.name()))
                .and(MESSAGE.STATE.eq("SENT"))
                .execute();
    }

    public List<Unsent> unsent(int limit) {
        return database.selectFrom(MESSAGE)
                .where(MESSAGE.STATE.in(WAITING, "FAILED"))
                .orderBy(MESSAGE.CREATED_AT.desc())
                .limit(limit)
                .fetch(Messages::asUnsent);
    }

    private static Unsent asUnsent(Record row) {
        String address = row.get(MESSAGE.ADDRESS);
        return new Unsent(
                row.get(MESSAGE.ID),
                Channel.Kind.valueOf(row.get(MESSAGE.CHANNEL)),
                address == null ? "" : address,
                row.get(MESSAGE.SUBJECT),
                row.get(MESSAGE.STATE).equals("FAILED"),
                row.get(MESSAGE.NOT_BEFORE).toInstant(),
                row.get(MESSAGE.ATTEMPTS),
                row.get(MESSAGE.LAST_ERROR));
    }

    private void log(Due message, Instant now, String outcome, String problem) {
        database.insertInto(DELIVERY)
                .set(DELIVERY.MESSAGE_ID, message.id())
                .set(DELIVERY.ATTEMPT, message.attempts() + 1)
                .set(DELIVERY.AT, at(now))
                .set(DELIVERY.OUTCOME, outcome)
                .set(DELIVERY.PROBLEM, problem)
                .execute();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
