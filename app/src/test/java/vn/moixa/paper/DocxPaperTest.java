package vn.moixa.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxPaperTest {

    private static final byte[] REPORT = new Paper().docx(Documents.report());

    @Test
    void R154_has_the_same_parts_as_the_print() throws IOException {
        try (var word = open(REPORT);
                var extractor = new XWPFWordExtractor(word)) {
            assertThat(extractor.getText())
                    .containsSubsequence(
                            "UBND TỈNH LÀO CAI",
                            "VĂN PHÒNG ĐIỀU PHỐI",
                            "Số: 15/BC-VPĐP",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Lào Cai, ngày 05 tháng 8 năm 2026",
                            "BÁO CÁO",
                            "Kính gửi",
                            "Điều 1.",
                            "Tên sản phẩm",
                            "Nơi nhận:",
                            "PHÓ CHÁNH VĂN PHÒNG",
                            "Phụ lục I",
                            "(Kèm theo BÁO CÁO Số: 15/BC-VPĐP)");
        }
    }

    @Test
    void R153_first_section_is_upright_A4_with_the_margins_of_the_decree() throws IOException {
        try (var word = open(REPORT)) {
            var first = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getCTP().getPPr() != null
                            && paragraph.getCTP().getPPr().isSetSectPr())
                    .findFirst()
                    .orElseThrow()
                    .getCTP()
                    .getPPr()
                    .getSectPr();
            assertThat(first.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(first.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
            assertThat(first.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1701));
            assertThat(first.isSetTitlePg()).isTrue();
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW())
                    .isEqualTo(BigInteger.valueOf(16838));
        }
    }

    @Test
    void R155_page_number_is_a_field_in_the_header_but_not_on_the_first_page() throws IOException {
        try (var word = open(REPORT)) {
            var fields = word.getHeaderList().stream()
                    .flatMap(header -> header.getParagraphs().stream())
                    .flatMap(paragraph -> paragraph.getCTP().getFldSimpleList().stream())
                    .toList();
            assertThat(fields).hasSize(1);
            assertThat(fields.getFirst().getInstr()).isEqualTo("PAGE");
        }
    }

    @Test
    void the_header_row_of_a_table_repeats_on_every_page() throws IOException {
        try (var word = open(REPORT)) {
            var table = word.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).hasSize(61);
            assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("HTX Mường Hoa <&> \"Tây Bắc\"");
        }
    }

    @Test
    void a_letter_can_be_written_without_signature_or_date() throws IOException {
        try (var word = open(new Paper().docx(Documents.letter()));
                var extractor = new XWPFWordExtractor(word)) {
            assertThat(extractor.getText()).contains("V/v nhắc đánh giá lại sản phẩm", "ngày … tháng … năm …");
        }
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }
}
