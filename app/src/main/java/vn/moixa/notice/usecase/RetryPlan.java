package vn.moixa.notice.usecase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Longer and longer pauses between attempts; after the last one a message counts as failed. */
final class RetryPlan {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private RetryPlan() {}

    static Optional<Duration> pauseAfter(int attempts) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(attempts - 1));
    }
}
