package vn.moixa.recognition.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.paper.Block;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.OfficialDocument.Signature;
import vn.moixa.paper.Paper;
import vn.moixa.recognition.CertificateId;
import vn.moixa.recognition.domain.Ground;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.web.Viewer;

/** The draft of a decision that withdraws a certificate, to be signed by the level that recognised (R102, R157). */
@Component
public class WithdrawalDraft {

    private final ReadRecognition read;
    private final Paper paper;

    WithdrawalDraft(ReadRecognition read, Paper paper) {
        this.read = read;
        this.paper = paper;
    }

    @Transactional(readOnly = true)
    public byte[] docx(CertificateId id, Ground ground, Viewer viewer) {
        var certified = read.certificate(id, viewer);
        var filed = certified.filed();
        String producer = certified.producer() == null ? "chủ thể" : certified.producer();
        boolean minister = filed.stars() == 5;
        var document = OfficialDocument.of(
                        new Issuer("", minister ? "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" : "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"),
                        "QUYẾT ĐỊNH",
                        "Về việc thu hồi giấy chứng nhận sản phẩm OCOP")
                .dated(minister ? "Hà Nội" : "Lào Cai", null)
                .saying(List.of(
                        Block.centred(minister ? "BỘ TRƯỞNG" : "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"),
                        Block.ground(
                                "Căn cứ Điều 8, Điều 9 Quyết định số 26/2026/QĐ-TTg ngày 22/5/2026 của Thủ tướng Chính phủ;"),
                        Block.ground("Căn cứ Quyết định số " + filed.decided().number() + " của "
                                + filed.decided().issuer() + ";"),
                        Block.ground("Theo kết luận số … ngày … về " + words(ground) + "."),
                        Block.centred("QUYẾT ĐỊNH:"),
                        new Block.Clause(
                                "Điều 1.",
                                "Thu hồi giấy chứng nhận mã " + filed.code() + " (" + filed.stars() + " sao, cấp ngày "
                                        + VietnameseDate.print(
                                                filed.records().term().issuedOn()) + ") của sản phẩm "
                                        + certified.product().name() + ", chủ thể " + producer + ". Lý do: "
                                        + words(ground)
                                        + "."),
                        new Block.Clause(
                                "Điều 2.",
                                "Từ ngày ký, " + producer
                                        + " không được dùng hạng sao và nhãn hiệu OCOP cho sản phẩm này. Việc thu hồi được công bố cùng lý do."),
                        new Block.Clause(
                                "Điều 3.",
                                "Cơ quan tham mưu OCOP, Ủy ban nhân dân xã, phường nơi sản xuất và " + producer
                                        + " chịu trách nhiệm thi hành.")))
                .signedBy(new Signature(List.of(), minister ? "BỘ TRƯỞNG" : "CHỦ TỊCH", ""))
                .sentTo(List.of("Như Điều 3;", "Lưu: VT."));
        return paper.docx(document);
    }

    private static String words(Ground ground) {
        return switch (ground) {
            case FORGED_DOSSIER -> "hồ sơ gian dối, giả mạo";
            case CRITERIA_NOT_MET -> "sản phẩm không còn đáp ứng tiêu chí";
            case LAW_BREACH ->
                "vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ hoặc nhãn hàng hóa";
            case MARK_MISUSE -> "sử dụng sai nhãn hiệu OCOP";
            case PRODUCTION_STOPPED -> "chủ thể ngừng sản xuất sản phẩm";
            case COMPETENT_BODY -> "kết luận của cơ quan có thẩm quyền";
            case OUTSIDE_ORDER -> "yêu cầu hủy kết quả của cấp trên";
        };
    }
}
