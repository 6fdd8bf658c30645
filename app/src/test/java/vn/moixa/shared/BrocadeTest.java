package vn.moixa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrocadeTest {

    @Test
    void sa_pa_weaves_the_published_cloth() {
        var brocade = Brocade.of("15-03006");
        assertThat(brocade).isEqualTo(new Brocade("15-03006", 0x84c8d9e3, 1, "320110110", 6, "3202", 2, 2, 0));
        assertThat(row(brocade, 10)).isEqualTo("3201101000101102");
    }

    @Test
    void a_product_code_weaves_the_published_cloth() {
        var brocade = Brocade.of("15-04672-21-2025");
        assertThat(brocade).isEqualTo(new Brocade("15-04672-21-2025", 0x8378769f, 5, "130022011", 8, "3310", 3, 1, 2));
        assertThat(row(brocade, 10)).isEqualTo("2330220111022033");
    }

    @Test
    void vietnamese_letters_are_hashed_as_utf8() {
        assertThat(Brocade.of("Mường").hash()).isNotEqualTo(Brocade.of("Muong").hash());
        assertThat(Brocade.of("Mường")).isEqualTo(Brocade.of("Mường"));
    }

    @Test
    void a_band_is_one_pattern_of_at_most_three_threads() {
        var svg = BrocadeSvg.of("15-03006", "top").band(2);
        assertThat(svg)
                .startsWith("<svg class=\"mx-brocade\" width=\"100%\" height=\"42\"")
                .contains("id=\"tc-b1503006top\"");
        assertThat(svg.split("<path stroke=", -1)).hasSizeBetween(2, 4);
        assertThat(svg).doesNotContain("style=").hasSizeLessThan(1900);
    }

    @Test
    void a_code_cannot_break_out_of_the_drawing() {
        assertThat(BrocadeSvg.of("\"><script>", "x").band(1))
                .doesNotContain("<script>")
                .contains("tc-bscriptx");
        assertThat(BrocadeSvg.of("a", "x").placeholder("", "\"><b>"))
                .contains("aria-label=\"&quot;>&lt;b>\"")
                .doesNotContain("<b>");
    }

    @Test
    void a_frame_needs_no_references_so_that_pdf_renderers_draw_it() {
        var svg = BrocadeSvg.of("15-04672-21-2025", "f").frame(30, 20, 2);
        assertThat(svg)
                .contains("viewBox=\"0 0 522 362\"")
                .doesNotContain("<use")
                .doesNotContain("url(");
    }

    private static String row(Brocade brocade, int row) {
        return IntStream.range(0, Brocade.PERIOD)
                .mapToObj(column -> String.valueOf(brocade.bandThread(column, row)))
                .collect(Collectors.joining());
    }
}
