package vn.moixa.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.identity.NewAccount;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Role;

/** What an administrator types to open an account. */
public record NewAccountForm(
        @NotBlank @Size(max = 200) @Nullable String email,
        @NotBlank @Size(max = 120) @Nullable String displayName,

        @Size(max = 20) @Pattern(regexp = "[0-9 +.-]*", message = "identity.account.phoneShape") @Nullable
        String phone,

        @Nullable String language,
        @NotNull @Nullable Role role,
        @Nullable String commune,
        @Nullable UUID producer) {

    static NewAccountForm empty() {
        return new NewAccountForm(null, null, null, null, null, null, null);
    }

    NewAccount toAccount() {
        return new NewAccount(
                java.util.Objects.requireNonNull(email),
                java.util.Objects.requireNonNull(displayName),
                phone,
                "en".equals(language) ? Language.EN : Language.VI,
                false,
                List.of(new Grant(java.util.Objects.requireNonNull(role), commune, producer)));
    }
}
