package vn.moixa.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.moixa.shared.Origin;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"chè shan tuyết cổ thụ", "Rượu ngô Bắc Hà 1998", "x7!kQp2#vL9"})
    void longPhrasesAreWelcome(String password) {
        assertThat(PasswordRule.brokenBy(password, "lan@laocai.vn")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ngắn, LONG_ENOUGH",
        "aaaaaaaaaaaa, NOT_ONE_SIGN_OR_RUN",
        "MatKhau@2026, NOT_COMMON",
        "1234567890, NOT_COMMON",
        "thanhlan1990x, NOT_THE_ADDRESS"
    })
    void guessableOnesAreRefusedWithTheirReason(String password, PasswordRule rule) {
        assertThat(PasswordRule.brokenBy(password, "thanhlan@laocai.vn")).contains(rule);
    }

    @Test
    void aNovelIsNotHashed() {
        assertThat(PasswordRule.brokenBy("ab1 ".repeat(500), "lan@laocai.vn")).contains(PasswordRule.NOT_TOO_LONG);
    }

    @Test
    void anAddressBelongsToItsNetwork() {
        assertThat(new Origin("203.0.113.9").network()).isEqualTo(new Origin("203.0.113.250").network());
        assertThat(new Origin("203.0.113.9").network()).isNotEqualTo(new Origin("203.0.114.9").network());
        assertThat(new Origin("2001:db8:1:2::1").network()).isEqualTo(new Origin("2001:db8:1:ff::9").network());
    }

    @Test
    void aRoleHoldsOnlyWhereItCan() {
        assertThat(RoleScope.fits(Grant.inProvince(Role.COMMUNE_OFFICER))).isFalse();
        assertThat(RoleScope.fits(Grant.inCommune(Role.COMMUNE_OFFICER, "03006")))
                .isTrue();
        assertThat(RoleScope.fits(Grant.inCommune(Role.ADMINISTRATOR, "03006"))).isFalse();
        assertThat(RoleScope.fits(Grant.inProvince(Role.PRODUCER))).isFalse();
    }
}
