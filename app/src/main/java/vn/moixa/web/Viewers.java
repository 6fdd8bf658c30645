package vn.moixa.web;

import java.util.Optional;
import java.util.UUID;

/** Answers who an account is right now, so that a revoked role ends with the next request. Implemented by the identity room. */
public interface Viewers {

    /** The person behind the account, or empty when it may not act any more. */
    Optional<Viewer> viewer(UUID accountId);

    /** The person behind an API token, or empty when the token does not hold. */
    Optional<Viewer> viewerOfToken(String token);
}
