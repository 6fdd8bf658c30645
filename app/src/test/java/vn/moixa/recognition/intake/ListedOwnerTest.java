package vn.moixa.recognition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.moixa.registry.ProducerType;

class ListedOwnerTest {

    @ParameterizedTest
    @CsvSource({
        "Hộ kinh doanh Trần Văn Mẫu,HOUSEHOLD_BUSINESS",
        "Trần Thị Mẫu,HOUSEHOLD",
        "HKD Bà Lê Thị Mẫu,",
        "Trần Văn Mẫu,"
    })
    void R118_theNameOfAPersonIsNotCarriedOver(String name, ProducerType type) {
        assertThat(ListedOwner.of(Optional.of(name), type)).isInstanceOf(ListedOwner.Unnamed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTX Minh Ngọc",
                "Công ty TNHH Thương mại Tổng hợp Lan Rừng",
                "Tổ hợp tác Lê Nậm Pung",
                "Hộ kinh doanh Hoa Rừng 68"
            })
    void organisationsAndBrandsKeepTheirNames(String name) {
        assertThat(ListedOwner.of(Optional.of(name), null))
                .isInstanceOfSatisfying(
                        ListedOwner.Named.class,
                        named -> assertThat(named.name()).isEqualTo(name));
    }

    @Test
    void theWaysToAbbreviateOneNameAreEqual() {
        assertThat(ListedOwner.keyOf("Công ty TNHH Một thành viên Traphaco Sa Pa"))
                .isEqualTo(ListedOwner.keyOf("Công ty trách nhiệm hữu hạn MTV Traphaco Sa Pa"));
        assertThat(ListedOwner.keyOf("HTX Thanh Kim")).isEqualTo(ListedOwner.keyOf("Hợp tác xã Thanh Kim"));
    }

    @Test
    void A9_namesThatOnlyFoldAlikeAreNotEqual() {
        assertThat(ListedOwner.keyOf("HTX Minh Quân")).isNotEqualTo(ListedOwner.keyOf("HTX Minh Quán"));
    }
}
