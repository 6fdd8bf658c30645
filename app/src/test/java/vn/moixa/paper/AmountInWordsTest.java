package vn.moixa.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, không đồng
            5, năm đồng
            10, mười đồng
            11, mười một đồng
            15, mười lăm đồng
            21, hai mươi mốt đồng
            24, hai mươi tư đồng
            25, hai mươi lăm đồng
            30, ba mươi đồng
            101, một trăm lẻ một đồng
            105, một trăm lẻ năm đồng
            110, một trăm mười đồng
            555, năm trăm năm mươi lăm đồng
            1000, một nghìn đồng
            1001, một nghìn không trăm lẻ một đồng
            10010, mười nghìn không trăm mười đồng
            1000000, một triệu đồng
            1000500, một triệu năm trăm đồng
            4400000000, bốn tỷ bốn trăm triệu đồng
            1000000001, một tỷ không trăm lẻ một đồng
            26500000, hai mươi sáu triệu năm trăm nghìn đồng
            1234567891, một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng
            2000000000000, hai nghìn tỷ đồng
            -7, âm bảy đồng
            """)
    void writes_amounts_as_they_are_read_aloud(long amount, String words) {
        assertThat(AmountInWords.of(amount)).isEqualTo(words);
    }

    @Test
    void starts_a_sentence_with_a_capital() {
        assertThat(AmountInWords.sentence(500_000)).isEqualTo("Năm trăm nghìn đồng");
    }

    @Test
    void writes_the_largest_amount_there_is() {
        assertThat(AmountInWords.of(Long.MAX_VALUE))
                .startsWith("chín tỷ hai trăm hai mươi ba triệu")
                .contains("tỷ");
    }
}
