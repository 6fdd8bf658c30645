package vn.moixa.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.moixa.shared.Origin;

/** How much an account, an address and its network may still ask in this minute (R173). */
@Component
class Allowances {

    /** Beyond this many askers the one that was quiet longest is forgotten and begins anew. */
    private static final int MOST_ASKERS = 50_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LimitSettings settings;
    private final TimeMeter clock;
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > MOST_ASKERS;
        }
    };

    Allowances(LimitSettings settings, InstantSource time) {
        this.settings = settings;
        this.clock = new Clock(time);
    }

    /** What a request costs the house. */
    enum Kind {
        API,
        WRITE,
        SEARCH
    }

    private record Key(Kind kind, String whom) {}

    private record Clock(InstantSource time) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.between(java.time.Instant.EPOCH, time.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** Takes one request from what the address and its network have; otherwise how long to wait. */
    Optional<Duration> ofAddress(Kind kind, String address) {
        int perMinute = switch (kind) {
            case API -> settings.apiPerAddress();
            case WRITE -> settings.writesPerAddress();
            case SEARCH -> settings.searchesPerAddress();
        };
        var wait = take(new Key(kind, address), perMinute);
        return wait.isPresent()
                ? wait
                : take(new Key(kind, "network " + new Origin(address).network()), perMinute * settings.networkFactor());
    }

    Optional<Duration> ofAccount(Kind kind, UUID account) {
        int perMinute = switch (kind) {
            case API -> settings.apiPerAccount();
            case WRITE -> settings.writesPerAccount();
            case SEARCH -> settings.searchesPerAccount();
        };
        return take(new Key(kind, account.toString()), perMinute);
    }

    private Optional<Duration> take(Key key, int perMinute) {
        if (!settings.enabled()) {
            return Optional.empty();
        }
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    key,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                            .withCustomTimePrecision(clock)
                            .build());
        }
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }
}
