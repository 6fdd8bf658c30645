package vn.moixa.appraisal.council.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in one council. */
public record Member(
        UUID id,
        UUID council,
        @Nullable UUID account,
        int position,
        String name,
        String title,
        String organisation,
        MemberRole role,
        @Nullable LocalDate leftOn) {

    public boolean isIn() {
        return leftOn == null;
    }

    public boolean marks() {
        return role.marks() && isIn();
    }
}
