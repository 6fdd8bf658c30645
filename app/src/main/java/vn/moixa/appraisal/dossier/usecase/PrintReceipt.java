package vn.moixa.appraisal.dossier.usecase;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.dossier.domain.Receipt;
import vn.moixa.appraisal.dossier.usecase.ReadDossier.Whole;
import vn.moixa.paper.Block;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.Paper;
import vn.moixa.shared.VietnameseDate;

/** The receipt on paper, for the producer's folder (R157). */
@Component
public class PrintReceipt {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Paper paper;

    PrintReceipt(Paper paper) {
        this.paper = paper;
    }

    public byte[] pdf(Whole whole, Receipt receipt) {
        var at = receipt.at().atZone(HERE);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Mã biên nhận", receipt.code()));
        rows.add(List.of("Mã hồ sơ", receipt.dossierCode() + ", lần nộp " + receipt.number()));
        rows.add(List.of("Chủ thể", whole.producer().name()));
        rows.add(List.of("Sản phẩm", whole.product().name()));
        rows.add(List.of(
                "Loại hồ sơ",
                switch (whole.head().kind()) {
                    case FIRST -> "Đánh giá, phân hạng lần đầu";
                    case UPGRADE -> "Nâng hạng";
                    case RE_RATING -> "Đánh giá, phân hạng lại";
                }));
        rows.add(List.of(
                "Thời điểm nộp",
                "%02d giờ %02d phút, ngày %s"
                        .formatted(at.getHour(), at.getMinute(), VietnameseDate.print(at.toLocalDate()))));
        rows.add(List.of("Người nộp", receipt.by()));
        if (receipt.enteredBy() != null) {
            rows.add(List.of("Cán bộ nhập hộ", receipt.enteredBy()));
        }
        rows.add(List.of("Dấu kiểm SHA-256", receipt.hash()));
        return paper.pdf(
                OfficialDocument.of(
                                new Issuer("CHƯƠNG TRÌNH OCOP TỈNH LÀO CAI", "HỆ THỐNG MỖI XÃ"),
                                "GIẤY BIÊN NHẬN",
                                "nộp hồ sơ đánh giá, phân hạng sản phẩm OCOP")
                        .dated("Lào Cai", at.toLocalDate())
                        .saying(
                                List.of(
                                        Block.paragraph(
                                                "Hệ thống đã nhận hồ sơ điện tử sau đây. Hồ sơ trong hệ thống có giá trị như hồ sơ giấy"
                                                        + " (khoản 1 Điều 7 Quyết định số 26/2026/QĐ-TTg); mọi thay đổi về sau tạo thành lần nộp mới."),
                                        new Block.Grid(
                                                "",
                                                List.of(
                                                        new Block.Column("Mục", Block.Align.START, 3),
                                                        new Block.Column("Nội dung", Block.Align.START, 7)),
                                                rows,
                                                ""),
                                        Block.paragraph(
                                                "Ủy ban nhân dân cấp xã kiểm tra hồ sơ trong 15 ngày làm việc kể từ ngày nhận đủ hồ sơ."))));
    }
}
