package vn.moixa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234.567,5|1234567.5",
                "43,0|43.0",
                "1234|1234",
                "0|0",
                "-12,5|-12.5",
                " 7 |7",
                "1.000|1000",
                "007|7"
            })
    void C53_pointsGroupAndACommaStartsTheDecimals(String text, BigDecimal number) {
        assertThat(VietnameseNumber.parse(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234.5",
                "1.5",
                "12.34",
                "1.2345",
                "1..000",
                "1.000.00",
                ",5",
                "5,",
                "",
                "abc",
                "1e3",
                "1 000",
                "+5",
                "12,5 kg",
                "1.234,567,8",
                "0x10",
                "NaN",
                "9999999999999999999999999999999999999999999999"
            })
    void C53_anythingElseIsRefused(String text) {
        assertThat(VietnameseNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,4 tỷ|4400000000",
                "80.000 đồng|80000",
                "15 tr|15000000",
                "80.000 ₫|80000",
                "30 triệu đồng|30000000",
                "12 nghìn|12000",
                "1,5tỉ|1500000000",
                "45000|45000"
            })
    void C55_spokenUnitsOfMoney(String text, long dong) {
        assertThat(VietnameseNumber.parseMoney(text)).contains(new Money(dong));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0,5 đồng", "tỷ", "1,234.5 đồng", "80.000 kg", "9.999.999.999 tỷ tỷ", "999999999999999999 tỷ"})
    void C54_partsOfADongAndOtherUnitsAreRefused(String text) {
        assertThat(VietnameseNumber.parseMoney(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"43,0%|4300", "7,5 %|750", "60|6000", "0,05|5"})
    void percentagesKeepTheirDecimals(String text, long basisPoints) {
        assertThat(VietnameseNumber.parsePercentage(text)).contains(new Percentage(basisPoints));
    }

    @Test
    void aPercentageFinerThanABasisPointIsRefused() {
        assertThat(VietnameseNumber.parsePercentage("7,555%")).isEmpty();
    }

    @Test
    void numbersPrintTheVietnameseWay() {
        assertThat(VietnameseNumber.print(1_234_567)).isEqualTo("1.234.567");
        assertThat(VietnameseNumber.print(-1234)).isEqualTo("-1.234");
        assertThat(VietnameseNumber.print(123)).isEqualTo("123");
        assertThat(VietnameseNumber.print(new BigDecimal("42.96875"), 1)).isEqualTo("43,0");
        assertThat(VietnameseNumber.print(new BigDecimal("-0.04"), 1)).isEqualTo("0,0");
        assertThat(VietnameseNumber.print(new Money(80_000))).isEqualTo("80.000\u00a0₫");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whatIsPrintedIsReadBack(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var decimals = random.nextInt(5);
            var number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), decimals);
            var printed = VietnameseNumber.print(number, decimals);
            assertThat(VietnameseNumber.parse(printed.replace("-", "-")))
                    .hasValueSatisfying(read ->
                            assertThat(read).isEqualByComparingTo(number.setScale(decimals, RoundingMode.UNNECESSARY)));
        }
    }
}
