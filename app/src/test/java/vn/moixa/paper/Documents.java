package vn.moixa.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Documents that the tests print. */
final class Documents {

    static final String CHECK_PAGE = "https://ocop.example.vn/kiem-tra/LC-2024-000123";

    private Documents() {}

    static OfficialDocument report() {
        var rows = IntStream.rangeClosed(1, 60)
                .mapToObj(i ->
                        List.of("" + i, "Chè Shan tuyết cổ thụ Phình Hồ " + i, "HTX Mường Hoa <&> \"Tây Bắc\"", "4"))
                .toList();
        var columns = List.of(
                new Block.Column("TT", Block.Align.CENTRE, 1),
                new Block.Column("Tên sản phẩm", Block.Align.START, 6),
                new Block.Column("Chủ thể", Block.Align.START, 6),
                new Block.Column("Sao", Block.Align.END, 1));
        var grid = new Block.Grid("Bảng 1. Sản phẩm", columns, rows, "Ghi chú: số liệu tính đến ngày lập.");
        return OfficialDocument.of(
                        new OfficialDocument.Issuer("UBND TỈNH LÀO CAI", "VĂN PHÒNG ĐIỀU PHỐI"),
                        "BÁO CÁO",
                        "Kết quả thực hiện Kế hoạch số 182/KH-UBND năm 2024")
                .numbered("15/BC-VPĐP")
                .dated("Lào Cai", LocalDate.of(2026, 8, 5))
                .saying(List.of(
                        new Block.Addressees(List.of("Ủy ban nhân dân tỉnh", "Sở Nông nghiệp và Môi trường")),
                        Block.ground("Căn cứ Kế hoạch số 182/KH-UBND;"),
                        Block.centred("BÁO CÁO:"),
                        new Block.Clause("Điều 1.", "Đường, ổi, Ốc, nghệ, ượt, ỹ, Ặ: ă â đ ê ô ơ ư."),
                        new Block.Section(1, "I. KẾT QUẢ"),
                        Block.paragraph("Tỷ lệ chủ thể là hợp tác xã đạt 43,0 %."),
                        new Block.Items(List.of("Ý thứ nhất;", "Ý thứ hai.")),
                        grid,
                        new Block.QrFigure(CHECK_PAGE, CHECK_PAGE)))
                .signedBy(new OfficialDocument.Signature(
                        List.of("KT. CHÁNH VĂN PHÒNG"), "PHÓ CHÁNH VĂN PHÒNG", "Nguyễn Văn Mẫu"))
                .sentTo(List.of("Như trên;", "Lưu: VT."))
                .with(List.of(new OfficialDocument.Annex(
                        "Phụ lục I",
                        "DANH SÁCH SẢN PHẨM",
                        true,
                        List.of(new Block.Grid("", columns, rows.subList(0, 5), "")))));
    }

    static OfficialDocument letter() {
        return OfficialDocument.of(
                        new OfficialDocument.Issuer("", "VĂN PHÒNG ĐIỀU PHỐI"), "", "nhắc đánh giá lại sản phẩm")
                .dated("Lào Cai", null)
                .saying(List.of(
                        new Block.Addressees(List.of("HTX Mường Hoa")),
                        Block.paragraph("Giấy chứng nhận sắp hết hạn.")));
    }
}
