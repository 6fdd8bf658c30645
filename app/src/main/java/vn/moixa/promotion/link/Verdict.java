package vn.moixa.promotion.link;

import org.jspecify.annotations.Nullable;

/** What asking an address came to. */
public sealed interface Verdict {

    @Nullable
    Integer status();

    record Alive(Integer status) implements Verdict {}

    record Dead(@Nullable Integer status, Problem problem) implements Verdict {}

    /** The address answered, but not to us: no proof that it is dead for people. */
    record Unclear(Integer status) implements Verdict {}

    enum Problem {
        NOT_FOUND(true),
        SERVER_ERROR(false),
        TIMEOUT(false),
        NO_CONNECTION(false),
        UNKNOWN_HOST(false),
        BAD_CERTIFICATE(false),
        TOO_MANY_REDIRECTS(true),
        /** Leads into a network that is not the public one. */
        PRIVATE_ADDRESS(true);

        private final boolean certain;

        Problem(boolean certain) {
            this.certain = certain;
        }

        /** Once is enough; other problems may be chance and are asked about again. */
        public boolean isCertain() {
            return certain;
        }

        /** Could just as well be the fault of our own connection. */
        boolean couldBeOurs() {
            return this == TIMEOUT || this == NO_CONNECTION || this == UNKNOWN_HOST;
        }
    }
}
