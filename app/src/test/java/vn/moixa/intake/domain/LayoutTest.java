package vn.moixa.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.moixa.intake.Cell;
import vn.moixa.intake.Column;

class LayoutTest {

    private static final Column NAME =
            Column.text("name", "Tên sản phẩm").needed().alsoCalled("product");
    private static final Column STARS = Column.number("stars", "Hạng sao").alsoCalled("số sao", "star");
    private static final List<Column> SHEET = List.of(NAME, STARS);

    @Test
    void headersAreFoundInAnyOrderAndSpelling() {
        var layout = match("  HANG SAO ", Normalizer.normalize("Tên sản phẩm (*)", Normalizer.Form.NFD));

        assertThat(layout.columns()).containsExactly(STARS, NAME);
        assertThat(layout.missing(SHEET)).isEmpty();
    }

    @Test
    void synonymsAndEnglishHeadersAreUnderstood() {
        assertThat(match("product", "star").columns()).containsExactly(NAME, STARS);
    }

    @Test
    void anUnknownHeaderIsKeptByNameAndItsColumnIgnored() {
        var layout = match("Tên sản phẩm", "Giá bán");

        assertThat(layout.ignoredHeaders()).containsExactly("Giá bán");
        assertThat(layout.known()).isEqualTo(1);
    }

    @Test
    void aMissingRequiredColumnIsNamed() {
        assertThat(match("Hạng sao").missing(SHEET)).containsExactly(NAME);
    }

    @Test
    void ofTwoHeadersForOneColumnTheFirstCounts() {
        assertThat(match("Tên sản phẩm", "product").columns()).containsExactly(NAME, null);
    }

    private static Layout match(String... headers) {
        return Layout.match(List.of(headers).stream().map(Cell::of).toList(), SHEET);
    }
}
