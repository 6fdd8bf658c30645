package vn.moixa.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.Language;

/** Who is told: in the application when there is an account, by e-mail when there is an address, in the person's language. */
public record Recipient(@Nullable UUID accountId, @Nullable String email, Language language) {}
