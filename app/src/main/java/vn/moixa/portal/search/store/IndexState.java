package vn.moixa.portal.search.store;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the index has got, and how far the records have.
 *
 * @param current nothing when the index was never made
 */
public record IndexState(
        Optional<Current> current,
        @Nullable UUID newestProduct,
        @Nullable UUID newestStar) {

    public record Current(
            LocalDate day,
            @Nullable UUID newestProduct,
            @Nullable UUID newestStar,
            long version) {}

    public boolean isUpTo(LocalDate today) {
        return current.filter(index -> index.day().equals(today)
                        && Objects.equals(index.newestProduct(), newestProduct)
                        && Objects.equals(index.newestStar(), newestStar))
                .isPresent();
    }
}
