package vn.moixa.recognition.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.recognition.NewEnding;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.Reach;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;

@MoixaTest
class CertificateListsTest {

    @Autowired
    World world;

    @Autowired
    Recognitions recognitions;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateLists lists;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void R98_listsNameTheStateThatFollowsFromTheRecords(long seed) {
        var random = new Random(seed);
        var product = world.product(world.shanTeaCooperative(), "Sản phẩm " + seed, 11);
        for (int n = 0; n < 5; n++) {
            // Two on the same day now and then: the first is replaced on the day of its issue.
            var day = LocalDate.of(2020, 1, 1).plusDays(n == 4 ? 0 : random.nextInt(5) * 300L);
            var decision = world.decision(n + "/QĐ-UBND", "UBND tỉnh", IssuerLevel.PROVINCE, day);
            world.record(product, decision, RecognitionKind.RE_RATING, 3, day);
        }
        var filed = certificates.ofProducts(List.of(product.value()));
        recognitions.end(
                new NewEnding(
                        filed.get(random.nextInt(5)).id(),
                        "LAW_BREACH",
                        LocalDate.of(2024, 6, 1),
                        "Vi phạm",
                        "1/QĐ",
                        "UBND tỉnh",
                        null),
                World.CLERK);
        for (var day = LocalDate.of(2019, 12, 1); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(47)) {
            for (var one : certificates.ofProducts(List.of(product.value()))) {
                var listed = lists.find(one.id().value(), Reach.EVERYTHING, day).map(CertificateLists.Line::status);
                assertThat(listed)
                        .as("%s on %s", one.records(), day)
                        .isEqualTo(one.records().on(day));
            }
            var all = lists.page(
                    CertificateLists.Filter.ALL, Reach.EVERYTHING, day, LocalDate.of(1000, 1, 1), new UUID(0, 0), 100);
            int counted = lists.countByStatus(CertificateLists.Filter.ALL, Reach.EVERYTHING, day).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(all).hasSize(counted);
        }
    }
}
