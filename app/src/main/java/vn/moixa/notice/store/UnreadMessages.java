package vn.moixa.notice.store;

import static moixa.database.notice.Tables.MESSAGE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.moixa.notice.Channel;
import vn.moixa.web.Unread;

/** One look into an index that holds unread messages only, and never further than is shown. */
@Component
class UnreadMessages implements Unread {

    private final DSLContext database;

    UnreadMessages(DSLContext database) {
        this.database = database;
    }

    @Override
    public int of(UUID account) {
        return database.fetchCount(DSL.selectOne()
                .from(MESSAGE)
                .where(MESSAGE.ACCOUNT_ID.eq(account))
                .and(MESSAGE.CHANNEL.eq(DSL.inline(Channel.Kind.IN_APP.name())))
                .and(MESSAGE.STATE.eq(DSL.inline("SENT")))
                .limit(DSL.inline(MANY)));
    }
}
