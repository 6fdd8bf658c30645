package vn.moixa.notice;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Announces what a long transaction would otherwise announce with every batch: that many records changed. Listeners act after the commit,
 * so saying it once is enough.
 */
public final class Announcements {

    private Announcements() {}

    /** Publishes the event unless an equal one was published in the present transaction. */
    public static void once(ApplicationEventPublisher events, Object event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive() || said().add(event)) {
            events.publishEvent(event);
        }
    }

    /**
     * Publishes the event that names its records when it is the first of its type in the present transaction; after that one, only once
     * that many changed.
     */
    public static <E> void firstOrMany(ApplicationEventPublisher events, E naming, E many) {
        var isFirst = !TransactionSynchronizationManager.isSynchronizationActive()
                || said().stream().noneMatch(event -> event.getClass() == naming.getClass());
        once(events, isFirst ? naming : many);
    }

    private static Set<Object> said() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Said.class::isInstance)
                .map(Said.class::cast)
                .findFirst()
                .orElseGet(Announcements::begin)
                .events;
    }

    private static Said begin() {
        var said = new Said();
        TransactionSynchronizationManager.registerSynchronization(said);
        return said;
    }

    /** Lives as long as the transaction. */
    private static final class Said implements TransactionSynchronization {

        private final Set<Object> events = new HashSet<>();
    }
}
