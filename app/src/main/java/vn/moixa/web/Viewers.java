package vn.moixa.web;

import java.util.Optional;
import java.util.UUID;

/** Answers who an account is right now, so that a revoked role ends with the next request. Implemented by the identity room. */
public interface Viewers {

    /** The person behind the account, or empty when it may not act any more. */
    Optional<Viewer> viewer(UUID accountId);

    /** The person behind an API token, or empty when the token does not hold. */
    Optional<Viewer> viewerOfToken(String token);

    /** Where the viewer has to go before anything else, such as the page where a second factor is set up. */
    default Optional<String> placeToGoFirst(Viewer viewer) {
        return Optional.empty();
    }
}
