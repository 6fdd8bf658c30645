package vn.moixa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;

@MoixaTest
class RegisterTest {

    @Autowired
    World world;

    @Autowired
    Producers producers;

    @Autowired
    Products products;

    @Autowired
    JdbcClient sql;

    @Test
    void R13_theLegalTypeHasAHistoryAndTheProducerKeepsItsIdentity() {
        var household = world.honeyHousehold();
        var number = world.card(household).number();
        producers.changeType(household, ProducerType.COOPERATIVE, LocalDate.of(2025, 3, 1), World.CLERK);
        assertThat(producers.typeOn(household, LocalDate.of(2025, 2, 28))).contains(ProducerType.HOUSEHOLD);
        assertThat(producers.typeOn(household, LocalDate.of(2025, 3, 1))).contains(ProducerType.COOPERATIVE);
        assertThat(world.card(household).number()).isEqualTo(number);
        assertThat(world.card(household).type()).isEqualTo(ProducerType.COOPERATIVE);
    }

    @Test
    void R13_aTypeCorrectedOnTheSameDayReplacesTheOneRecorded() {
        var household = world.honeyHousehold();
        var day = LocalDate.of(2025, 3, 1);
        producers.changeType(household, ProducerType.FARM, day, World.CLERK);
        producers.changeType(household, ProducerType.COOPERATIVE_GROUP, day, World.CLERK);
        assertThat(producers.typeOn(household, day)).contains(ProducerType.COOPERATIVE_GROUP);
        assertThat(producers.typeOn(household, day.minusDays(1))).contains(ProducerType.HOUSEHOLD);
    }

    @Test
    void aProductTakesThePlaceOfItsProducerAndTheIndustryOfItsSet() {
        var tea = world.card(world.shanTea());
        assertThat(tea.place().communeCode()).isEqualTo(World.TA_VAN);
        assertThat(tea.place().formerDistrictCode()).isEqualTo("088");
        assertThat(tea.place().formerProvinceCode()).isEqualTo("10");
        assertThat(tea.industry()).isEqualTo(Industry.FOOD);
        assertThat(tea.path()).startsWith("/san-pham/che-shan-tuyet-co-thu-ta-van-");
    }

    @Test
    void R88_officersWhoAskAtTheSameTimeGetDifferentNumbersWithoutGaps() throws Exception {
        var ids = IntStream.range(0, 24)
                .mapToObj(n -> world.product(world.shanTeaCooperative(), "Chè " + n, 11))
                .toList();
        var numbers = new ConcurrentSkipListSet<Integer>();
        try (var officers = Executors.newFixedThreadPool(8)) {
            var asked = ids.stream()
                    .map(id -> officers.submit(
                            () -> numbers.add(products.giveCode(id, World.TA_VAN, 2026, LocalDate.of(2026, 11, 24))
                                    .runningNumber())))
                    .toList();
            for (var one : asked) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
    }

    @Test
    void R88_aNumberSeenInASourceIsNeverGivenAgain() {
        var tea = world.shanTea();
        assertThat(products.recordCode(tea, ProductCode.parse("15-03037-7-2026").orElseThrow()))
                .isTrue();
        assertThat(products.recordCode(tea, ProductCode.parse("15-03037-7-2026").orElseThrow()))
                .isTrue();
        assertThat(products.recordCode(
                        world.honey(), ProductCode.parse("15-03037-7-2026").orElseThrow()))
                .isFalse();
        assertThat(products.giveCode(world.honey(), World.TA_VAN, 2026, LocalDate.of(2026, 11, 24)))
                .hasToString("15-03037-8-2026");
        assertThat(products.byCode("15-03037-7-2026").orElseThrow().id()).isEqualTo(tea);
    }

    @Test
    void R174_numbersStartAgainWithTheYear() {
        products.giveCode(world.shanTea(), World.TA_VAN, 2026, LocalDate.of(2026, 12, 31));
        assertThat(products.giveCode(world.honey(), World.TA_VAN, 2027, LocalDate.of(2027, 1, 1)))
                .hasToString("15-03037-1-2027");
    }

    @Test
    void R15_thereAre26SetsInSixIndustries() {
        assertThat(sql.sql("select count(*) || ' ' || count(distinct industry) from registry.product_set")
                        .query(String.class)
                        .single())
                .isEqualTo("26 6");
    }

    @Test
    void everyRecordTellsWhoEnteredItAndFromWhere() {
        var tea = world.shanTea();
        assertThat(sql.sql("""
                                select actor_name || ' ' || source || ' ' || (changes #>> '{name,1}') from registry.revision
                                where subject_type = 'PRODUCT' and subject_id = ? and version = 0
                                """).param(tea.value()).query(String.class).single())
                .isEqualTo("Cán bộ thử thử Chè Shan tuyết cổ thụ Tả Van");
    }

    @Test
    void manyProducersAreFoundByTheirNamesWhateverTheTones() {
        assertThat(producers.find(List.of(world.shanTeaCooperative(), world.honeyHousehold())))
                .hasSize(2);
        assertThat(producers.namedLike("htx che shan tuyet ta van"))
                .extracting(ProducerCard::id)
                .containsExactly(world.shanTeaCooperative());
    }
}
