package vn.moixa.audit;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.audit.store.Entries;
import vn.moixa.web.PageCache;
import vn.moixa.web.Viewer;

/**
 * Records deeds in the transaction that does them. Entries are chained just before that transaction commits, so that the one place in the
 * chain is held for a moment only, however long the transaction took. What was done may stand on a public page, so every deed drops the
 * kept pages, except those of accounts, which no public page shows and which strangers cause by trying passwords.
 */
@Component
public class AuditTrail {

    /** Named where no person acts: a deadline passes, data are loaded. */
    private static final String THE_HOUSE = "hệ thống";

    private static final String OF_ACCOUNTS = "identity.";

    private final Entries entries;
    private final InstantSource time;
    private final ObjectMapper json;
    private final PageCache pages;

    AuditTrail(Entries entries, InstantSource time, ObjectMapper json, PageCache pages) {
        this.entries = entries;
        this.time = time;
        this.json = json;
        this.pages = pages;
    }

    /** Must be called within the transaction of the deed: either both are kept or neither. */
    public void append(Viewer actor, Deed deed) {
        pending().add(entry(actor, deed));
    }

    /** The latest deeds done to a thing, the newest first. */
    public List<AuditEntry> historyOf(String subjectType, String subjectId, int limit) {
        return entries.latestOf(subjectType, subjectId, limit);
    }

    private AuditEntry entry(Viewer actor, Deed deed) {
        return new AuditEntry(
                0,
                time.instant().truncatedTo(ChronoUnit.MICROS),
                actor.accountId(),
                actor.name().isBlank() ? THE_HOUSE : actor.name(),
                deed.onBehalfOf(),
                deed.action(),
                deed.subjectType(),
                deed.subjectId(),
                deed.basis(),
                json.writeValueAsString(deed.detail()));
    }

    private Pending pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An audit entry belongs into the transaction of its deed");
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(this::beginPending);
    }

    private Pending beginPending() {
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** Entries of the running transaction that are not chained yet. */
    private final class Pending implements TransactionSynchronization {

        private final List<AuditEntry> waiting = new ArrayList<>();
        private boolean committing;
        private boolean mayBePublic;

        void add(AuditEntry entry) {
            waiting.add(entry);
            mayBePublic |= !entry.action().startsWith(OF_ACCOUNTS);
            if (committing) {
                chain();
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            chain();
        }

        @Override
        public void afterCommit() {
            if (mayBePublic) {
                pages.drop();
            }
        }

        private void chain() {
            if (!waiting.isEmpty()) {
                entries.chain(waiting);
                waiting.clear();
            }
        }
    }
}
