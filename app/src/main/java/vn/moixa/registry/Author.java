package vn.moixa.registry;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.Viewer;

/**
 * Who wrote a version of a record, for whom, and from which source; kept with every revision (R84, R180).
 *
 * @param onBehalfOf the producer for whom an officer wrote
 * @param importId the import that wrote, if one did
 */
public record Author(
        @Nullable UUID accountId,
        String name,
        @Nullable ProducerId onBehalfOf,
        @Nullable UUID importId,
        String source) {

    public static Author of(Viewer viewer) {
        return new Author(viewer.accountId(), viewer.name(), null, null, "");
    }

    /** The application itself, such as the loader of published lists. */
    public static Author machine(String name, String source) {
        return new Author(null, name, null, null, source);
    }

    public static Author importing(@Nullable UUID accountId, String name, UUID importId, String source) {
        return new Author(accountId, name, null, importId, source);
    }

    public Author onBehalfOf(ProducerId producer) {
        return new Author(accountId, name, producer, importId, source);
    }

    public Author citing(@Nullable String basis) {
        return new Author(accountId, name, onBehalfOf, importId, Objects.requireNonNullElse(basis, ""));
    }
}
