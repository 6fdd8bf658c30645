package vn.moixa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductCodeTest {

    @Test
    void R85_theFourPartFormNamesProvinceCommuneNumberAndYear() {
        var code = ProductCode.parse("15-03006-7-2026").orElseThrow();
        assertThat(code).isEqualTo(new ProductCode("15", null, "03006", 7, 2026));
        assertThat(code).hasToString("15-03006-7-2026");
        assertThat(code.unitList()).isEqualTo("2025");
    }

    @Test
    void R86_theFivePartFormUntil2025AlsoNamesTheDistrict() {
        var code = ProductCode.parse("10-088-03006-2-2021").orElseThrow();
        assertThat(code).isEqualTo(new ProductCode("10", "088", "03006", 2, 2021));
        assertThat(code).hasToString("10-088-03006-2-2021");
        assertThat(code.unitList()).isEqualTo("pre2025");
    }

    @Test
    void leadingZerosAndBlanksOfPrintedCodesAreTheSameCode() {
        assertThat(ProductCode.parse(" 15 - 04630-07-2023 ").orElseThrow()).hasToString("15-04630-7-2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15-3006-7-2026", "15-03006-0-2026", "15-03006-7-1999", "15-03006-7", "a-b-c-d"})
    void otherTextIsNoCode(String text) {
        assertThat(ProductCode.parse(text)).isEmpty();
    }
}
