package vn.moixa.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of a rating ask about a producer (R75, R77). Holds how to reach it: for its own people and the officers it applies to.
 *
 * @param type the legal type on the day asked for
 * @param large too large to own OCOP products (R12)
 */
public record Applicant(
        ProducerId id,
        String name,
        @Nullable ProducerType type,
        Location place,
        String address,
        @Nullable LocalDate foundedOn,
        String registrationNumber,
        String taxCode,
        String phone,
        String email,
        boolean large) {}
