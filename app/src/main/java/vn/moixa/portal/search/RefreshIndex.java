package vn.moixa.portal.search;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.area.Areas;
import vn.moixa.portal.search.store.IndexSource;
import vn.moixa.portal.search.store.IndexState;
import vn.moixa.portal.search.store.IndexWriter;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.Synonyms;

/**
 * Keeps the index current. Announced changes are brought in as they come; besides, every search makes sure that the day is right and
 * that nothing newly entered is missing, so that a lost announcement costs freshness of one product, not of the catalogue.
 */
@Component
public class RefreshIndex {

    private static final int FEW = 2_000;
    private static final Duration TOGETHER = Duration.ofMillis(200);

    private final IndexSource source;
    private final IndexWriter index;
    private final Areas areas;
    private final InstantSource time;
    private final TransactionTemplate transaction;
    private final Synonyms synonyms = Synonyms.ofTheTrade();

    /** How many times this process began to make the whole index anew. */
    private final AtomicLong begun = new AtomicLong();

    /** The last of them that came to its end. */
    private long covered;

    RefreshIndex(
            IndexSource source,
            IndexWriter index,
            Areas areas,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.source = source;
        this.index = index;
        this.areas = areas;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** These products changed, or what is shown with them. */
    public void of(Collection<UUID> products) {
        if (!products.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                index.lock();
                replace(products, LocalTime.today(time));
                index.touch();
            });
        }
    }

    /** These producers changed: so did all their products. */
    public void ofProducers(Collection<UUID> producers) {
        of(source.ofProducers(producers));
    }

    /** Many things changed. An import announces several kinds of change at once, so the first waits a moment for the others. */
    void allAnnounced() {
        if (source.hasMoreThan(FEW)) {
            long asked = begun.get();
            LockSupport.parkNanos(TOGETHER.toNanos());
            swapUnlessCovered(asked);
        } else {
            all();
        }
    }

    /** Makes the whole index anew from the records. */
    public void all() {
        if (source.hasMoreThan(FEW)) {
            swapUnlessCovered(begun.get());
        } else {
            var today = LocalTime.today(time);
            var state = index.state();
            transaction.executeWithoutResult(status -> {
                index.lock();
                fewInPlace(today, state);
            });
        }
    }

    long timesBegun() {
        return begun.get();
    }

    /** Whoever waited while another began after him has nothing left to do. */
    private void swapUnlessCovered(long asked) {
        synchronized (begun) {
            if (covered > asked) {
                return;
            }
            long mine = begun.incrementAndGet();
            var today = LocalTime.today(time);
            var state = index.state();
            swap(today);
            transaction.executeWithoutResult(status -> remember(today, state));
            covered = mine;
        }
    }

    /** Searches go on while the new table is filled. */
    void swap(LocalDate today) {
        try {
            index.rebuild(next -> source.each(today, product -> next.accept(product.entry(areas, synonyms, today))));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Brings the index up to today and to what was entered since; gives the version that counts may be kept for. */
    long ensureCurrent() {
        var today = LocalTime.today(time);
        var state = index.state();
        if (!state.isUpTo(today)) {
            bringUpTo(today, state);
            state = index.state();
        }
        return state.current().map(IndexState.Current::version).orElse(0L);
    }

    private void bringUpTo(LocalDate today, IndexState state) {
        var current = state.current();
        if (current.isEmpty() || today.isBefore(current.get().day())) {
            catchUp(today);
            return;
        }
        var entered =
                source.enteredAfter(current.get().newestProduct(), current.get().newestStar(), FEW + 1);
        if (entered.size() > FEW) {
            catchUp(today);
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (index.tryLock()) {
                replace(index.dueOn(today), today);
                replace(entered, today);
                remember(today, state);
            }
        });
    }

    /** Searches that come while the index is made anew wait for it and then find it current. */
    private void catchUp(LocalDate today) {
        if (!source.hasMoreThan(FEW)) {
            all();
            return;
        }
        synchronized (begun) {
            if (!index.state().isUpTo(today)) {
                swapUnlessCovered(begun.get());
            }
        }
    }

    private void fewInPlace(LocalDate today, IndexState state) {
        index.clear();
        replace(source.ids(), today);
        remember(today, state);
    }

    private void replace(Collection<UUID> products, LocalDate today) {
        if (products.isEmpty()) {
            return;
        }
        var entries = source.products(products, today).stream()
                .map(product -> product.entry(areas, synonyms, today))
                .toList();
        try {
            index.replace(List.copyOf(products), entries);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void remember(LocalDate today, IndexState state) {
        index.remember(today, state.newestProduct(), state.newestStar());
    }
}
