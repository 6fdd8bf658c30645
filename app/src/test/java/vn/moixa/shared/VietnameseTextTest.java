package vn.moixa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {

    static List<NamedCsvRecord> vectors() throws IOException {
        return read("vn_text_vectors.csv");
    }

    static List<NamedCsvRecord> pairs() throws IOException {
        return read("vn_equivalence_pairs.csv");
    }

    private static List<NamedCsvRecord> read(String name) throws IOException {
        try (var in = VietnameseTextTest.class.getResourceAsStream(name);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }

    @Test
    void theVectorsKeptTheirDecomposedBytes() throws IOException {
        assertThat(vectors()).hasSize(145).allSatisfy(vector -> {
            assertThat(vector.getField("nfc")).hasSize(Integer.parseInt(vector.getField("nfc_len")));
            assertThat(vector.getField("nfd")).hasSize(Integer.parseInt(vector.getField("nfd_len")));
        });
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void C38_everyEntranceComposes(NamedCsvRecord vector) {
        assertThat(VietnameseText.nfc(vector.getField("nfd"))).isEqualTo(vector.getField("nfc"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void C40_foldingAndSlugFollowTheVectors(NamedCsvRecord vector) {
        assertThat(VietnameseText.folded(vector.getField("nfd"))).isEqualTo(vector.getField("folded"));
        assertThat(VietnameseText.slug(vector.getField("nfc"))).isEqualTo(vector.getField("slug"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void C44_rawTelexIsRead(NamedCsvRecord vector) {
        var typed = vector.getField("telex_typed");
        assertThat(VietnameseText.toneNormalised(RawTyping.telex(typed).orElse(typed)))
                .isEqualTo(VietnameseText.toneNormalised(vector.getField("nfc")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void C44_rawVniIsRead(NamedCsvRecord vector) {
        var typed = vector.getField("vni_typed");
        assertThat(VietnameseText.toneNormalised(RawTyping.vni(typed).orElse(typed)))
                .isEqualTo(VietnameseText.toneNormalised(vector.getField("nfc")));
    }

    @ParameterizedTest
    @CsvSource({
        "gaoj sesng cuf, gạo séng cù",
        "tuwowng owst muwowngf khuwowng, tương ớt mường khương",
        "muongwf, mường",
        "tuongw, tương",
        "dduwowngf, đường",
        "d9uo7ng2, đường",
        "qua3 bu7o7i3, quả bưởi",
        "hoaf, hòa",
        "thuyr, thủy",
        "nguwowif, người",
        "khuyur, khuỷu",
        "gif, gì",
        "giuwxa, giữa"
    })
    void C44_keystrokesInAnyUsualOrderAreRead(String typed, String meant) {
        var decoded = RawTyping.telex(typed).or(() -> RawTyping.vni(typed));
        assertThat(decoded.map(VietnameseText::toneNormalised)).contains(VietnameseText.toneNormalised(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"actiso", "traphaco", "kale", "sa pa", "oolong", "500ml", "ldp1", "su su", "pansipan", "lienshan"
            })
    void C44_whatIsNotTypedRawStays(String text) {
        assertThat(RawTyping.telex(text)).isEmpty();
        assertThat(RawTyping.vni(text)).isEmpty();
    }

    /** The pairs describe bare folding; the Eth of row 14 is united already at the entrance (C39). */
    @ParameterizedTest
    @MethodSource("pairs")
    void C42_pairsAreUnitedByFoldingOrNot(NamedCsvRecord pair) {
        var a = pair.getField("a");
        var b = pair.getField("b");
        var eth = a.contains("Ð");
        var foldedEqual = pair.getField("folded_equal").equals("1") || eth;
        assertThat(VietnameseText.folded(a).equals(VietnameseText.folded(b))).isEqualTo(foldedEqual);
        assertThat(VietnameseText.nfc(a).equals(VietnameseText.nfc(b)))
                .isEqualTo(pair.getField("nfc_equal").equals("1") || eth);
        assertThat(VietnameseText.joined(a)).isEqualTo(VietnameseText.joined(b));
    }

    @ParameterizedTest
    @CsvSource({
        "Hòa Bình, Hoà Bình",
        "thủy, thuỷ",
        "quý, qúy",
        "KHÁNH HOÀ, Khánh Hòa",
        "khỏe, khoẻ",
        "Nậm Lúc,  nậm lúc",
        "Tuý, Túy",
        "giờ, gìơ",
        "hoàng, hòang"
    })
    void C41_bothPlacesOfTheToneAreTheSame(String one, String other) {
        assertThat(VietnameseText.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "quế, quê",
        "miến dao, miến đao",
        "Minh Quân, Minh Quán",
        "Sa Pa, Sa Pả",
        "Nậm Chảy, Nậm Chầy",
        "La Pan Tẩn, La Pán Tẩn"
    })
    void C43_differentWordsStayDifferentThoughTheyFoldAlike(String one, String other) {
        assertThat(VietnameseText.same(one, other)).isFalse();
        assertThat(VietnameseText.folded(one)).isEqualTo(VietnameseText.folded(other));
    }

    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "thuỷ, thủy",
        "khuỷu, khuỷu",
        "qúy, quý",
        "giếng, giếng",
        "gì, gì",
        "nghiã, nghĩa",
        "huỳnh, huỳnh",
        "thuở, thuở",
        "mưa, mưa",
        "cừơng, cường",
        "ngoài, ngoài"
    })
    void C41_theToneSitsWhereTheTraditionalRulePutsIt(String written, String agreed) {
        assertThat(VietnameseText.toneNormalised(written)).isEqualTo(Normalizer.normalize(agreed, Normalizer.Form.NFC));
    }

    @Test
    void C46_synonymsOfTheTradeFindEachOther() {
        var synonyms = Synonyms.ofTheTrade();
        assertThat(synonyms.canonical("Trà Shan")).isEqualTo(synonyms.canonical("chè shan"));
        assertThat(synonyms.canonical("miến dong")).isEqualTo(synonyms.canonical("Miến Đao"));
        assertThat(synonyms.canonical("lạp xưởng Hòa Uyên")).isEqualTo("lap suon hoa uyen");
        assertThat(synonyms.canonical("HỢP TÁC XÃ Sơn Hòa")).isEqualTo("htx son hoa");
        assertThat(synonyms.canonical("ác-ti-sô")).isEqualTo(synonyms.canonical("artichoke"));
        assertThat(synonyms.canonical("hợp tác")).isEqualTo("hop tac");
        assertThat(synonyms.canonical("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void formsAreStable(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var text = randomText(random);
            var folded = VietnameseText.folded(text);
            assertThat(VietnameseText.nfc(VietnameseText.nfc(text))).isEqualTo(VietnameseText.nfc(text));
            assertThat(VietnameseText.folded(folded)).isEqualTo(folded);
            assertThat(VietnameseText.folded(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(folded);
            assertThat(VietnameseText.folded(text.toLowerCase(Locale.ROOT))).isEqualTo(folded);
            var normalised = VietnameseText.toneNormalised(text);
            assertThat(VietnameseText.toneNormalised(normalised)).isEqualTo(normalised);
            assertThat(VietnameseText.folded(normalised)).isEqualTo(folded);
            assertThat(VietnameseText.slug(text)).matches("[a-z0-9-]*").hasSizeLessThanOrEqualTo(100);
        }
    }

    private static String randomText(Random random) {
        var letters =
                "aăâbcdđeêghiklmnoôơpqrstuưvxyÁÀẢÃẠắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵĐ  --(),.019wzjf\u0301\u0323";
        var text = new StringBuilder();
        for (var length = random.nextInt(30); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
