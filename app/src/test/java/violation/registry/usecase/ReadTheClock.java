package violation.registry.usecase;

import java.time.Instant;
import java.time.LocalDate;

/** Takes the time from the machine instead of being given it. */
public class ReadTheClock {

    Instant instant() {
        return Instant.now();
    }

    LocalDate today() {
        return LocalDate.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
