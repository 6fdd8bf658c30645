package vn.moixa.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.moixa.area.UnitList.FROM_2025;
import static vn.moixa.area.UnitList.PRE_2025;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.area.LookUp.Ambiguous;
import vn.moixa.area.LookUp.Found;
import vn.moixa.area.LookUp.Unknown;
import vn.moixa.area.store.LoadReferenceData;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;

@MoixaTest
class AreasTest {

    private static final Hints OLD = Hints.NONE.in(PRE_2025);
    private static final Hints OLD_COMMUNE = OLD.at(Level.COMMUNE);
    private static final Hints TODAY = Hints.NONE.in(FROM_2025);

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void A1_threeLevelsUntilJune2025() {
        assertThat(count(PRE_2025, "PROVINCE")).isEqualTo(63);
        assertThat(count(PRE_2025, "DISTRICT")).isEqualTo(696);
        assertThat(count(PRE_2025, "COMMUNE")).isEqualTo(10_051);
        assertThat(areas.children(PRE_2025, "10")).hasSize(9);
        assertThat(areas.children(PRE_2025, "15")).hasSize(9);
        assertThat(oldCommunes("10")).hasSize(151);
        assertThat(oldCommunes("15")).hasSize(168);
        assertThat(areas.formerDistricts()).hasSize(18);
    }

    @Test
    void A2_twoLevelsSinceJuly2025() {
        assertThat(count(FROM_2025, "PROVINCE")).isEqualTo(34);
        assertThat(count(FROM_2025, "COMMUNE")).isEqualTo(3_321);
        assertThat(areas.find(FROM_2025, "10")).isEmpty();
        assertThat(areas.communesOfLaoCai()).hasSize(99);
        assertThat(areas.communesOfLaoCai().stream().filter(unit -> unit.kind().equals("Phường")))
                .hasSize(10);
        assertThat(areas.tiles())
                .hasSize(99)
                .allSatisfy(tile -> assertThat(areas.communesOfLaoCai())
                        .extracting(Unit::code)
                        .contains(tile.communeCode()));
    }

    @Test
    void A4_everyOldCommuneOfLaoCaiWentToExactlyOneUnit() {
        var heirs = new TreeMap<String, Integer>();
        for (Unit commune : Stream.concat(oldCommunes("10").stream(), oldCommunes("15").stream())
                .toList()) {
            var today = areas.successors(commune.code());
            assertThat(today).as(commune.fullName()).hasSize(1);
            assertThat(today.getFirst().provinceCode()).isEqualTo(Areas.LAO_CAI);
            assertThat(areas.place(PRE_2025, commune.code()))
                    .isEqualTo(new Place(today.getFirst().code(), commune.districtCode(), commune.provinceCode()));
            heirs.merge(today.getFirst().code(), 1, Integer::sum);
        }
        assertThat(heirs).hasSize(99).containsEntry("02671", 7);
        assertThat(heirs.values().stream().filter(count -> count == 1)).hasSize(8);
    }

    @Test
    void A4_everyFormerDistrictHasItsNumberOfCommunes() {
        var communes = new TreeMap<String, Integer>();
        areas.formerDistricts()
                .forEach(unit -> communes.put(
                        unit.code(), areas.children(PRE_2025, unit.code()).size()));
        assertThat(communes)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("080", 17),
                        Map.entry("082", 21),
                        Map.entry("083", 16),
                        Map.entry("084", 10),
                        Map.entry("085", 18),
                        Map.entry("086", 14),
                        Map.entry("087", 17),
                        Map.entry("088", 16),
                        Map.entry("089", 22),
                        Map.entry("132", 14),
                        Map.entry("133", 14),
                        Map.entry("135", 24),
                        Map.entry("136", 25),
                        Map.entry("137", 14),
                        Map.entry("138", 18),
                        Map.entry("139", 12),
                        Map.entry("140", 24),
                        Map.entry("141", 23))));
    }

    @ParameterizedTest
    @CsvSource({
        "15,Tỉnh Yên Bái,Tỉnh Lào Cai",
        "24,Tỉnh Bắc Giang,Tỉnh Bắc Ninh",
        "44,Tỉnh Quảng Bình,Tỉnh Quảng Trị",
        "52,Tỉnh Bình Định,Tỉnh Gia Lai",
        "80,Tỉnh Long An,Tỉnh Tây Ninh",
        "82,Tỉnh Tiền Giang,Tỉnh Đồng Tháp",
        "91,Tỉnh Kiên Giang,Tỉnh An Giang"
    })
    void A5_R87_aProvinceCodeMeansAnotherProvinceBeforeAndAfter(String code, String before, String since) {
        assertThat(areas.name(PRE_2025, code)).contains(before);
        assertThat(areas.name(FROM_2025, code)).contains(since);
    }

    @Test
    void A5_R87_theOldAndTheNewFifteenAreDifferentPlaces() {
        assertThat(areas.place(PRE_2025, "15")).isEqualTo(new Place(null, null, "15"));
        assertThat(areas.place(FROM_2025, "15")).isEqualTo(Place.UNKNOWN);
        assertThat(areas.communesOfLaoCai().stream()
                        .filter(unit -> !areas.find(PRE_2025, unit.code())
                                .orElseThrow()
                                .name()
                                .equals(unit.name())))
                .hasSizeBetween(30, 40);
    }

    @ParameterizedTest
    @CsvSource({
        "03006,Phường Phan Si Păng,Phường Sa Pa",
        "02647,Phường Kim Tân,Phường Lào Cai",
        "04543,Xã Giới Phiên,Phường Âu Lâu",
        "04585,Thị trấn Trạm Tấu,Xã Hạnh Phúc",
        "02671,Phường Nam Cường,Phường Cam Đường"
    })
    void A6_theSameCodeHasAnotherName(String code, String before, String since) {
        assertThat(areas.name(PRE_2025, code)).contains(before);
        assertThat(areas.name(FROM_2025, code)).contains(since);
        assertThat(areas.successors(code)).extracting(Unit::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Trạm Tấu,04606",
        "P. Nam Cường,04273",
        "Phường Nghĩa Lộ,04288",
        "Xã Khánh Yên,03103",
        "phường trung tâm,04663"
    })
    void A7_theSameNameIsAnotherPlaceToday(String name, String code) {
        assertThat(found(name, TODAY.province("Lào Cai")).unit().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Nghĩa Lộ,Nghĩa Lộ,04663",
        "Xã Trung Tâm,Lục Yên,04363",
        "Thị trấn Khánh Yên,Văn Bàn,03082",
        "Thị trấn Trạm Tấu,Trạm Tấu,04585",
        "Phường Nam Cường,TP Lào Cai,02671"
    })
    void A7_theOldUnitOfThatNameWentElsewhere(String name, String district, String today) {
        assertThat(found(name, OLD_COMMUNE.district(district)).place().communeCode())
                .isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({
        "Lào Cai,02641,02647",
        "Sa Pa,03001,03006",
        "Tả Van,03040,03037",
        "Tả Củ Tỷ,02854,02842",
        "Quy Mông,04519,04531",
        "Việt Hồng,04579,04564",
        "Mường Lai,04324,04345"
    })
    void A8_theSameNameInTheSamePlaceHasAnotherCode(String name, String before, String since) {
        assertThat(areas.find(PRE_2025, before).orElseThrow().name()).isEqualTo(name);
        assertThat(areas.find(FROM_2025, since).orElseThrow().name()).isEqualTo(name);
        assertThat(areas.successors(before)).extracting(Unit::code).containsExactly(since);
    }

    static List<NamedCsvRecord> collisions() throws IOException {
        try (var in = AreasTest.class.getResourceAsStream("commune_name_collisions.csv");
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void A9_unitsWhoseNamesFoldAlikeNeverMerge(NamedCsvRecord collision) {
        var units = collision.getField("units").split(";");
        for (String described : units) {
            var code = described.substring(0, 5);
            var name = described.substring(6, described.indexOf(" ("));
            var district = described.substring(described.indexOf('(') + 1, described.indexOf(')'));
            assertThat(found(name, OLD_COMMUNE.district(district)).unit().code())
                    .isEqualTo(code);
        }
        var folded = collision.getField("folded_name");
        var laoCai = codes(areas.lookUp(folded, OLD_COMMUNE.province("Lào Cai")));
        var yenBai = codes(areas.lookUp(folded, OLD_COMMUNE.province("Yên Bái")));
        var all = new TreeSet<>(laoCai);
        all.addAll(yenBai);
        if (!folded.equals("sa pa")) {
            assertThat(all)
                    .containsAll(
                            Stream.of(units).map(unit -> unit.substring(0, 5)).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Minh Quân,04567",
        "Minh Quán,04516",
        "Sa Pa,03001",
        "Sa Pả,03002",
        "Nậm Chảy,02770",
        "Nậm Chầy,03076",
        "La Pan Tẩn,02791",
        "La Pán Tẩn,04483"
    })
    void A9_exactDiacriticsDecide(String name, String code) {
        assertThat(found(name, OLD_COMMUNE.province("Lào Cai")).unit().code()).isEqualTo(code);
    }

    @Test
    void A9_aNameWithoutDiacriticsAsks() {
        assertThat(areas.lookUp("minh quan", OLD_COMMUNE.district("Trấn Yên")))
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        asks -> assertThat(asks.candidates())
                                .extracting(Unit::name)
                                .containsExactly("Minh Quán", "Minh Quân"));
    }

    @ParameterizedTest
    @CsvSource({"Mù Cang Chải,137", "Mù Căng Chải,137", "mu cang chai,137", "Huyện Mù Cang Chải,137"})
    void A10_spellingsOfTheDistrictOfMuCangChai(String name, String code) {
        assertThat(found(name, OLD.at(Level.DISTRICT)).unit().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Nậm Chày,2025,03076",
        "Nậm Chầy,2025,03076",
        "Nậm Chày,pre2025,03076",
        "Xuân Hoà,2025,02962",
        "Xuân Hòa,2025,02962",
        "Tà Si Láng,2025,04603",
        "Tà Xi Láng,pre2025,04603",
        "Mù Căng Chải,2025,04456"
    })
    void A10_spellingsOfCommunes(String name, String list, String code) {
        var hints =
                Hints.NONE.in(UnitList.of(list).orElseThrow()).at(Level.COMMUNE).province("Lào Cai");
        assertThat(found(name, hints).unit().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Đào Thịnh,Trấn Yên,04498,138",
        "Xã Nga Quán,Huyện Trấn Yên,04273,138",
        "Việt Thành,Trấn Yên,04498,138",
        "Phường Nguyễn Phúc,Yên Bái,04252,132",
        "Xã Yên Bình,Yên Bình,04717,141"
    })
    void A11_unitsMergedEarlierLeadToTheirHeirAndKeepTheirDistrict(
            String name, String district, String commune, String districtCode) {
        var found = found(name, OLD_COMMUNE.district(district).province("Yên Bái"));
        assertThat(found.place()).isEqualTo(new Place(commune, districtCode, "15"));
        assertThat(found.unit().list()).isEqualTo(FROM_2025);
    }

    @Test
    void A11_baoHungWentToTwoUnitsSoTheNameAsks() {
        assertThat(codes(areas.lookUp("Xã Bảo Hưng", OLD_COMMUNE.district("Trấn Yên"))))
                .containsExactlyInAnyOrder("04498", "04543");
    }

    @Test
    void A11_thanhKimIsInNoListSoItIsNotGuessed() {
        assertThat(areas.lookUp("Xã Thanh Kim", OLD_COMMUNE.district("Sa Pa"))).isInstanceOf(Unknown.class);
        var district = found("Thị xã Sa Pa", OLD.at(Level.DISTRICT));
        assertThat(district.place()).isEqualTo(new Place(null, "088", "10"));
    }

    @Test
    void A12_twelveUnitsStraddleTwoDistrictsAndClaimNone() {
        var straddling = areas.communesOfLaoCai().stream()
                .filter(unit -> areas.place(FROM_2025, unit.code()).formerDistrictCode() == null)
                .map(Unit::code)
                .toList();
        assertThat(straddling)
                .containsExactlyInAnyOrder(
                        "02647", "02746", "02848", "02923", "02989", "04273", "04279", "04543", "04288", "04660",
                        "04450", "04630");
        assertThat(areas.place(FROM_2025, "02701")).isEqualTo(new Place("02701", "082", "10"));
    }

    @Test
    void A12_aDistrictNamedBesideAStraddlingUnitDecides() {
        assertThat(found("Phường Âu Lâu", TODAY.district("Trấn Yên")).place())
                .isEqualTo(new Place("04543", "138", "15"));
        assertThat(found("Phường Âu Lâu", TODAY).place()).isEqualTo(new Place("04543", null, "15"));
    }

    @Test
    void A14_anUnknownListMeansTheUnitOfTodayWhenBothAgree() {
        assertThat(found("Xã Quy Mông", Hints.NONE.at(Level.COMMUNE)).unit().code())
                .isEqualTo("04531");
        assertThat(areas.lookUp("Trạm Tấu", Hints.NONE.at(Level.COMMUNE))).isInstanceOf(Ambiguous.class);
    }

    @ParameterizedTest
    @CsvSource({"simacai,084", "sapa,088", "TX. Sa Pa,088", "huyen bat xat,082", "TP Lào Cai,080"})
    void C42_blanksAndAbbreviatedKindsDoNotMatter(String name, String code) {
        assertThat(found(name, OLD.at(Level.DISTRICT)).unit().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Xã", "Atlantis", "%", "'; drop table area.unit; --"})
    void aNameThatIsNoneIsUnknown(String name) {
        assertThat(areas.lookUp(name, Hints.NONE)).isInstanceOf(Unknown.class);
    }

    @Test
    void everyUnitOfTheCountryIsFoundByItsFullNameAndParents() {
        var wrong = new ArrayList<String>();
        for (Unit district : areas.provinces(PRE_2025).stream()
                .flatMap(province -> areas.children(PRE_2025, province.code()).stream())
                .toList()) {
            var province = areas.name(PRE_2025, district.provinceCode()).orElseThrow();
            for (Unit commune : areas.children(PRE_2025, district.code())) {
                var answer = areas.lookUp(
                        commune.fullName(),
                        OLD_COMMUNE.district(district.fullName()).province(province));
                var right = switch (answer) {
                    case Found(var unit, var place) -> unit.equals(commune);
                    case Ambiguous(var candidates) -> candidates.contains(commune);
                    case Unknown() -> false;
                };
                if (!right) {
                    wrong.add(commune + " -> " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void loadingAgainChangesNothing() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(new LoadReferenceData().into(connection, TestTime.START)).isFalse();
        }
    }

    @Test
    void aNewVersionOfTheDataReplacesTheOldOneWhileRecordsPointToUnits() throws SQLException {
        jdbc.sql("update area.reference_data set sha256 = 'older'").update();
        jdbc.sql("update area.unit set name = 'Tên cũ' where list = '2025' and code = '03006'")
                .update();
        try (var connection = database.getConnection()) {
            assertThat(new LoadReferenceData().into(connection, TestTime.START)).isTrue();
        }
        assertThat(jdbc.sql(
                                "select full_name || '|' || folded || '|' || joined from area.unit where list = '2025' and code = '03006'")
                        .query(String.class)
                        .single())
                .isEqualTo("Phường Sa Pa|sa pa|sapa");
        assertThat(jdbc.sql("select count(*) from area.succession")
                        .query(Long.class)
                        .single())
                .isEqualTo(10_828);
    }

    private Found found(String name, Hints hints) {
        var answer = areas.lookUp(name, hints);
        assertThat(answer).as(name + " " + hints).isInstanceOf(Found.class);
        return (Found) answer;
    }

    private static List<String> codes(LookUp answer) {
        return switch (answer) {
            case Found(var unit, var place) -> List.of(unit.code());
            case Ambiguous(var candidates) ->
                candidates.stream().map(Unit::code).toList();
            case Unknown() -> List.of();
        };
    }

    private List<Unit> oldCommunes(String province) {
        return areas.children(PRE_2025, province).stream()
                .flatMap(district -> areas.children(PRE_2025, district.code()).stream())
                .toList();
    }

    private long count(UnitList list, String level) {
        return jdbc.sql("select count(*) from area.unit where list = ? and level = ?")
                .params(list.code(), level)
                .query(Long.class)
                .single();
    }
}
