package vn.moixa.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp OF_THE_RFC =
            new Totp(Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void computesTheValuesOfRfc6238(long seconds, String code) {
        assertThat(OF_THE_RFC.codeOf(Totp.stepAt(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @Test
    void writesSecretsAsRfc4648() {
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.decode("MZXW6YTBOI")).isEqualTo("foobar".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aClockHalfAMinuteOffIsForgivenAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_790_000_010);
        String code = OF_THE_RFC.codeAt(now);
        assertThat(OF_THE_RFC.matchingStep(code, now.plusSeconds(30))).isPresent();
        assertThat(OF_THE_RFC.matchingStep(code, now.minusSeconds(30))).isPresent();
        assertThat(OF_THE_RFC.matchingStep(code, now.plusSeconds(60))).isEmpty();
        assertThat(OF_THE_RFC.matchingStep("", now)).isEmpty();
    }

    @Test
    void secretsDoNotShowThemselvesInLogs() {
        assertThat(OF_THE_RFC.toString()).doesNotContain(OF_THE_RFC.secret());
        var link = Secret.forLink();
        assertThat("" + link).doesNotContain(link.text());
    }
}
