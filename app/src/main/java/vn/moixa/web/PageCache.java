package vn.moixa.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;
import vn.moixa.shared.LocalTime;

/**
 * Public pages as finished bytes. Whatever any room announces or records as a deed drops them all, and so does midnight, because a star
 * may end with the day (R99). A change nobody announced in this process, for example in a second one, is seen after a minute.
 */
@Component
public class PageCache {

    /** Kept here, but asked for again by browsers and proxies, so an ended star is never shown from somebody's old copy. */
    private static final String PUBLIC = "public, no-cache";

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Map<String, KeptPage> pages = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong generation = new AtomicLong();
    private final InstantSource time;
    private final long limit;

    PageCache(InstantSource time, @Value("${moixa.page-cache:32MB}") DataSize limit) {
        this.time = time;
        this.limit = limit.toBytes();
    }

    /** Says of an answer that it is the same for everybody: no name, no form token, nothing of a session. */
    public static void allow(HttpServletResponse response) {
        response.setHeader("Cache-Control", PUBLIC);
    }

    /** The same where a signed-in person may be shown more: such an answer is nobody else's. */
    public static void allow(HttpServletResponse response, Viewer viewer) {
        if (!viewer.isSignedIn()) {
            allow(response);
        }
    }

    static boolean isAllowed(HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_OK
                && PUBLIC.equals(response.getHeader("Cache-Control"))
                && response.getHeader("Set-Cookie") == null;
    }

    /** Not a transactional listener: those are kept in the outbox, and forgetting pages needs no second attempt. */
    @EventListener
    void on(PayloadApplicationEvent<?> announced) {
        if (!announced.getPayload().getClass().getPackageName().startsWith("vn.moixa.")) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    drop();
                }
            });
        } else {
            drop();
        }
    }

    public void drop() {
        generation.incrementAndGet();
        pages.clear();
        bytes.set(0);
    }

    long generation() {
        return generation.get();
    }

    @Nullable
    KeptPage find(String key) {
        KeptPage page = pages.get(key);
        return page != null && isFresh(page) ? page : null;
    }

    KeptPage make(Map<String, String> headers, byte[] body, long generation) throws java.io.IOException {
        return KeptPage.of(headers, body, time.instant(), LocalTime.today(time), generation);
    }

    /** A page made before something changed is shown to the one who asked, but not kept. */
    void keep(String key, KeptPage page) {
        if (page.generation() != generation.get() || page.size() > limit / 8) {
            return;
        }
        KeptPage before = pages.put(key, page);
        long used = bytes.addAndGet(page.size() - (before == null ? 0 : before.size()));
        if (used > limit) {
            forgetOldest();
        }
    }

    long used() {
        return bytes.get();
    }

    private boolean isFresh(KeptPage page) {
        return page.madeAt().plus(LIFE).isAfter(time.instant()) && page.day().equals(LocalTime.today(time));
    }

    private synchronized void forgetOldest() {
        pages.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().madeAt()))
                .limit(pages.size() / 4 + 1L)
                .toList()
                .forEach(entry -> {
                    if (pages.remove(entry.getKey(), entry.getValue())) {
                        bytes.addAndGet(-entry.getValue().size());
                    }
                });
    }
}
