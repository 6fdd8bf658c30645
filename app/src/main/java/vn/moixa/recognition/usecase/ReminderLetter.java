package vn.moixa.recognition.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.moixa.paper.Block;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.OfficialDocument.Signature;
import vn.moixa.paper.Paper;
import vn.moixa.recognition.domain.FilingWindow;
import vn.moixa.recognition.domain.Term;
import vn.moixa.recognition.store.CertificateLists.Line;
import vn.moixa.shared.VietnameseDate;

/** The letter that reminds one owner of the certificates that fall due, to be numbered and signed on paper (R56, R105, R157). */
@Component
class ReminderLetter {

    private final Paper paper;
    private final String address;

    ReminderLetter(Paper paper, @Value("${moixa.public-address}") String address) {
        this.paper = paper;
        this.address = address;
    }

    byte[] pdf(List<Line> ofOneOwner, LocalDate today) {
        return paper.pdf(document(ofOneOwner, today));
    }

    private OfficialDocument document(List<Line> lines, LocalDate today) {
        String owner = Optional.ofNullable(lines.getFirst().producerName()).orElse("Chủ thể OCOP");
        var rows = lines.stream().map(line -> row(line, today)).toList();
        return OfficialDocument.of(
                        new Issuer("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CƠ QUAN THAM MƯU OCOP TỈNH LÀO CAI"),
                        "",
                        "V/v nhắc thời hạn giấy chứng nhận sản phẩm OCOP")
                .dated("Lào Cai", today)
                .saying(List.of(
                        new Block.Addressees(List.of(owner)),
                        Block.paragraph(
                                "Giấy chứng nhận sản phẩm OCOP có giá trị 36 tháng. Hồ sơ đánh giá, phân hạng lại được nộp"
                                        + " trong thời gian từ 180 ngày đến 120 ngày trước ngày hết hạn (khoản 6 Điều 7 Quyết định số"
                                        + " 26/2026/QĐ-TTg). Các giấy chứng nhận sau đây của cơ sở sắp đến hạn:"),
                        new Block.Grid(
                                "",
                                List.of(
                                        new Block.Column("Sản phẩm", Block.Align.START, 5),
                                        new Block.Column("Hạng", Block.Align.CENTRE, 2),
                                        new Block.Column("Hết hạn", Block.Align.CENTRE, 3),
                                        new Block.Column("Nộp hồ sơ từ", Block.Align.CENTRE, 3),
                                        new Block.Column("đến hết", Block.Align.CENTRE, 3),
                                        new Block.Column("Tình trạng", Block.Align.START, 4)),
                                rows,
                                ""),
                        Block.paragraph(
                                "Sau ngày hết hạn, sản phẩm không còn mang hạng sao, không được in hoặc sử dụng nhãn hiệu OCOP."
                                        + " Đề nghị cơ sở chuẩn bị hồ sơ, nộp về Ủy ban nhân dân xã, phường nơi sản xuất; cần hướng dẫn xin"
                                        + " liên hệ cán bộ phụ trách của xã, phường."),
                        new Block.QrFigure(
                                address + "/kiem-tra/" + lines.getFirst().code(),
                                "Xem giấy chứng nhận: " + lines.getFirst().code())))
                .signedBy(new Signature(List.of(), "THỦ TRƯỞNG CƠ QUAN", ""))
                .sentTo(List.of("Như trên;", "UBND xã, phường nơi sản xuất;", "Lưu: VT."));
    }

    private static List<String> row(Line line, LocalDate today) {
        FilingWindow window = new Term(line.issuedOn(), line.expiresOn()).filingWindow();
        String position = switch (window.on(today)) {
            case NOT_YET -> "Chưa đến hạn nộp";
            case OPEN -> "Đang trong hạn nộp";
            case CLOSED -> "Đã quá hạn nộp; liên hệ ngay";
        };
        return List.of(
                line.productName(),
                line.stars() + " sao",
                VietnameseDate.print(line.expiresOn()),
                VietnameseDate.print(window.opensOn()),
                VietnameseDate.print(window.closesOn()),
                position);
    }
}
