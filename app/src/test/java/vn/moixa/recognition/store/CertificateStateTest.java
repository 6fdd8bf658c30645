package vn.moixa.recognition.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.recognition.domain.CertificateRecords;
import vn.moixa.recognition.domain.Ending;
import vn.moixa.recognition.domain.Extension;
import vn.moixa.recognition.domain.Term;
import vn.moixa.test.MoixaTest;

@MoixaTest
class CertificateStateTest {

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void R98_theDatabaseAndTheRulesNameTheSameState(long seed) {
        var random = new Random(seed);
        var term = Term.from(LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2_000)));
        @Nullable LocalDate until = random.nextBoolean() ? term.expiresOn().plusDays(1 + random.nextInt(180)) : null;
        @Nullable LocalDate ended = random.nextBoolean() ? term.issuedOn().plusDays(random.nextInt(1_400)) : null;
        @Nullable LocalDate superseded = random.nextBoolean() ? term.issuedOn().plusDays(random.nextInt(1_400)) : null;
        var kind = random.nextBoolean() ? Ending.Kind.WITHDRAWN : Ending.Kind.ANNULLED;
        var records = new CertificateRecords(
                term,
                until == null ? null : new Extension(until, term.expiresOn(), "Hồ sơ đang chờ hội đồng"),
                ended == null ? null : new Ending(kind, ended, null),
                superseded);
        for (int n = -5; n < 1_500; n += 7) {
            var day = term.issuedOn().plusDays(n);
            var stored = sql.sql("select recognition.state_on(?::date, ?::date, ?::date, ?::date, ?::date, ?, ?::date)")
                    .params(
                            day,
                            term.issuedOn(),
                            term.expiresOn(),
                            until,
                            ended,
                            ended == null ? null : kind.name(),
                            superseded)
                    .query(String.class)
                    .optional();
            assertThat(stored)
                    .as("%s of %s", day, records)
                    .isEqualTo(records.on(day).map(Enum::name));
        }
    }
}
