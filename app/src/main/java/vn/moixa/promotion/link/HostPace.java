package vn.moixa.promotion.link;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** At most one question to a host in an interval, whichever thread asks. */
final class HostPace {

    private final long interval;
    private final Map<String, Long> nextTurn = new ConcurrentHashMap<>();

    HostPace(Duration interval) {
        this.interval = interval.toNanos();
    }

    /** Waits for the next turn at the host. */
    void await(String host) throws InterruptedException {
        long now = System.nanoTime();
        long after = nextTurn.merge(host, now + interval, (turn, first) -> Math.max(turn, now) + interval);
        long pause = after - interval - now;
        if (pause > 0) {
            Thread.sleep(Duration.ofNanos(pause));
        }
    }

    void forget() {
        nextTurn.clear();
    }
}
