package vn.moixa.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPaperTest {

    private static final byte[] REPORT = new Paper().pdf(Documents.report());

    @Test
    void R154_has_all_parts_in_their_order() throws IOException {
        assertThat(text(REPORT, 1, 99))
                .containsSubsequence(
                        "UBND TỈNH LÀO CAI",
                        "VĂN PHÒNG ĐIỀU PHỐI",
                        "BÁO CÁO",
                        "Kết quả thực hiện",
                        "Kính gửi",
                        "Căn cứ",
                        "Bảng 1. Sản phẩm",
                        "Nơi nhận:",
                        "Lưu: VT.",
                        "Phụ lục I");
        assertThat(text(REPORT, 1, 1))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: 15/BC-VPĐP",
                        "Lào Cai, ngày 05 tháng 8 năm 2026");
    }

    @Test
    void R155_vietnamese_can_be_read_back_letter_for_letter() throws IOException {
        assertThat(text(REPORT, 1, 99))
                .contains("Đường, ổi, Ốc, nghệ, ượt, ỹ, Ặ: ă â đ ê ô ơ ư.", "HTX Mường Hoa <&> \"Tây Bắc\"");
    }

    @Test
    void R155_every_font_is_embedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(REPORT)) {
            var fonts = new ArrayList<PDFont>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts)
                    .isNotEmpty()
                    .allMatch(PDFont::isEmbedded)
                    .anyMatch(font -> font.getName().contains("Tinos"));
        }
    }

    @Test
    void R155_is_tagged_and_says_language_and_title() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(REPORT)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("vi");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("BÁO CÁO: Kết quả");
        }
    }

    @Test
    void R155_tags_name_headings_tables_header_cells_and_pictures_with_their_text() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(REPORT)) {
            var tags = new ArrayList<String>();
            var alternatives = new ArrayList<String>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags, alternatives);
            assertThat(tags).contains("H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure");
            assertThat(tags.stream().filter("TH"::equals)).hasSizeGreaterThanOrEqualTo(8);
            assertThat(alternatives).contains(Documents.CHECK_PAGE);
        }
    }

    private static void collect(PDStructureNode node, List<String> tags, List<String> alternatives) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                if (element.getAlternateDescription() != null) {
                    alternatives.add(element.getAlternateDescription());
                }
                collect(element, tags, alternatives);
            }
        }
    }

    @Test
    void R153_is_A4_upright_and_an_annex_may_lie() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(REPORT)) {
            var first = pdf.getPage(0).getMediaBox();
            assertThat(first.getWidth()).isBetween(595f, 596f);
            assertThat(first.getHeight()).isBetween(841f, 842.5f);
            assertThat(pdf.getPage(pdf.getNumberOfPages() - 1).getMediaBox().getWidth())
                    .isBetween(841f, 842.5f);
        }
    }

    @Test
    void R155_pages_are_numbered_at_the_top_from_the_second_on() throws IOException {
        assertThat(text(REPORT, 1, 1).strip()).doesNotStartWith("1");
        assertThat(text(REPORT, 2, 2).strip()).startsWith("2");
        assertThat(text(REPORT, 3, 3).strip()).startsWith("3");
    }

    @Test
    void a_letter_has_its_subject_under_the_number() throws IOException {
        assertThat(text(new Paper().pdf(Documents.letter()), 1, 1))
                .contains("V/v nhắc đánh giá lại sản phẩm", "Kính gửi: HTX Mường Hoa");
    }

    @Test
    void characters_that_paper_cannot_carry_are_left_out() throws IOException {
        var document = Documents.letter().saying(java.util.List.of(Block.paragraph("a\u0000b\u0007c\uFFFFd")));
        assertThat(text(new Paper().pdf(document), 1, 1)).contains("abcd");
    }

    @Test
    void nothing_is_fetched_from_outside(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "p::before { content: 'SECRET' }");
        String page =
                "<html lang=\"vi\"><head><title>t</title><meta name=\"description\" content=\"t\"/><link rel=\"stylesheet\" href=\""
                        + secret.toUri()
                        + "\"/><style>body { font-family: Tinos }</style></head><body><p>chữ</p></body></html>";
        assertThat(text(new Paper().pdf(page), 1, 1)).contains("chữ").doesNotContain("SECRET");
    }

    private static String text(byte[] file, int from, int to) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return java.text.Normalizer.normalize(stripper.getText(pdf), java.text.Normalizer.Form.NFC);
        }
    }
}
