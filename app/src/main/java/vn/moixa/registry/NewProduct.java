package vn.moixa.registry;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product to enter into the register.
 *
 * @param setNumber one of the 26 sets; decides the industry when given
 * @param industry when only the industry is known
 * @param place its own place; when unknown it takes the producer's
 * @param externalKey key of the product in the list it came from, unique
 */
public record NewProduct(
        ProductId id,
        @Nullable ProducerId producer,
        String name,
        @Nullable Integer setNumber,
        @Nullable Industry industry,
        ProductState state,
        Set<ProductFlag> flags,
        Location place,
        @Nullable LocalDate registeredOn,
        @Nullable String externalKey,
        boolean sample,
        String source) {

    public NewProduct {
        flags = Set.copyOf(flags);
    }

    public static NewProduct of(
            @Nullable ProducerId producer, String name, @Nullable Industry industry, String source) {
        return new NewProduct(
                ProductId.next(),
                producer,
                name,
                null,
                industry,
                ProductState.REGISTERED,
                Set.of(),
                Location.UNKNOWN,
                null,
                null,
                false,
                source);
    }
}
