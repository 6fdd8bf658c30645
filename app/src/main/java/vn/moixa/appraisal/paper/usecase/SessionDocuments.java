package vn.moixa.appraisal.paper.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.moixa.appraisal.decision.domain.Award;
import vn.moixa.appraisal.paper.domain.SessionFacts;
import vn.moixa.appraisal.paper.domain.SessionFacts.Item;
import vn.moixa.appraisal.paper.domain.SessionPaper;
import vn.moixa.paper.Block;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Annex;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.OfficialDocument.Signature;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.shared.VietnameseNumber;

/** Writes the papers of a session in the layout of official documents (R71, R153–R157). Number and date stay open until they are signed. */
final class SessionDocuments {

    private static final String PLACE = "Lào Cai";
    private static final Issuer PROVINCE = new Issuer("", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI");
    private static final Issuer COUNCIL = new Issuer("UBND TỈNH LÀO CAI", "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP");
    private static final Issuer ADVISORY_BODY =
            new Issuer("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CƠ QUAN THAM MƯU OCOP TỈNH LÀO CAI");
    private static final String LAW =
            "Quyết định số 26/2026/QĐ-TTg ngày 22/5/2026 của Thủ tướng Chính phủ về Bộ tiêu chí và quy trình đánh giá, phân hạng"
                    + " sản phẩm OCOP";

    private SessionDocuments() {}

    static OfficialDocument write(SessionPaper paper, SessionFacts session, LocalDate today) {
        return switch (paper) {
            case INVITATION -> invitation(session);
            case MINUTES -> minutes(session);
            case COUNCIL_REPORT -> report(session);
            case PROPOSAL -> proposal(session);
            case RECOGNITION_DRAFT -> recognition(session, today);
            case APPROVAL_DRAFT -> approval(session, today);
        };
    }

    private static OfficialDocument invitation(SessionFacts session) {
        return OfficialDocument.of(COUNCIL, "GIẤY MỜI", session.name())
                .dated(PLACE, null)
                .saying(
                        List.of(
                                new Block.Addressees(session.members().stream()
                                        .map(SessionFacts.Member::described)
                                        .toList()),
                                Block.paragraph("Hội đồng trân trọng mời dự "
                                        + (session.meeting() ? "phiên họp" : "đợt lấy ý kiến bằng văn bản")
                                        + " đánh giá, phân hạng "
                                        + session.items().size() + " sản phẩm."),
                                new Block.Clause("Thời gian:", "ngày " + VietnameseDate.print(session.heldOn()) + "."),
                                new Block.Clause(
                                        "Địa điểm:",
                                        session.place().isBlank() ? "thông báo sau." : session.place() + "."),
                                new Block.Clause(
                                        "Tài liệu:",
                                        "hồ sơ điện tử của từng sản phẩm mở trên hệ thống ít nhất một ngày làm việc trước phiên họp.")))
                .signedBy(new Signature(List.of("TM. HỘI ĐỒNG"), "CHỦ TỊCH", session.chair()))
                .sentTo(List.of("Như trên;", "Lưu: VT."))
                .with(List.of(new Annex(
                        "PHỤ LỤC", "Sản phẩm đưa ra đánh giá", false, List.of(SessionTables.agenda(session.items())))));
    }

    private static OfficialDocument minutes(SessionFacts session) {
        var body = new ArrayList<Block>();
        body.add(Block.paragraph("Ngày " + VietnameseDate.print(session.heldOn())
                + (session.place().isBlank() ? "" : ", tại " + session.place()) + ", "
                + session.council().name() + " (thành lập theo Quyết định số "
                + session.council().decisionNumber() + " ngày "
                + VietnameseDate.print(session.council().decidedOn()) + ") "
                + (session.meeting() ? "họp" : "lấy ý kiến bằng văn bản") + " đánh giá, phân hạng "
                + session.items().size() + " sản phẩm."));
        body.add(new Block.Section(1, "I. Thành phần"));
        body.add(Block.paragraph("Có mặt " + session.present() + " trên " + session.marking()
                + " thành viên chấm điểm. Quy chế yêu cầu ít nhất "
                + VietnameseNumber.print(session.council().quorum(), 0)
                + " %, có chủ tịch. Thư ký ghi chép, không chấm điểm."));
        body.add(SessionTables.members(session));
        body.add(new Block.Section(1, "II. Kết quả chấm điểm"));
        body.add(
                Block.paragraph(
                        "Mỗi thành viên chấm độc lập; phiếu được niêm kín đến khi chủ tịch kết thúc chấm từng sản phẩm. Điểm của sản phẩm là trung"
                                + " bình cộng các phiếu; chênh lệch giữa phiếu cao nhất và thấp nhất không quá "
                                + session.council().spreadLimit()
                                + " điểm, quá mức đó thì thảo luận và chấm lại. Hạng sao xét theo điểm, điều kiện tối thiểu của từng hạng và lý do loại."));
        body.add(Block.paragraph(counts(session)));
        var remarks = remarks(session.ruled());
        if (!remarks.isEmpty()) {
            body.add(new Block.Section(1, "III. Nội dung thảo luận và kết luận theo từng sản phẩm"));
            body.add(new Block.Items(remarks));
        }
        body.add(new Block.Section(1, remarks.isEmpty() ? "III. Kết thúc" : "IV. Kết thúc"));
        body.add(Block.paragraph(
                "Biên bản được lập trên hệ thống từ phiếu chấm, các thành viên đã được xem; kèm bảng kết quả."
                        + (session.secretary().isEmpty() ? "" : " Thư ký: " + session.secretary() + ".")));
        return OfficialDocument.of(COUNCIL, "BIÊN BẢN", session.name())
                .dated(PLACE, session.heldOn())
                .saying(body)
                .signedBy(new Signature(List.of(), "CHỦ TỊCH HỘI ĐỒNG", session.chair()))
                .sentTo(List.of("Chủ tịch UBND tỉnh (báo cáo);", "Thành viên Hội đồng;", "Lưu: HĐ."))
                .with(List.of(new Annex(
                        "PHỤ LỤC", "Kết quả chấm điểm", true, List.of(SessionTables.results(session.ruled())))));
    }

    private static List<String> remarks(List<Item> items) {
        var remarks = new ArrayList<String>();
        for (Item item : items) {
            var said = new ArrayList<String>();
            if (item.markingRounds() > 1) {
                said.add("chấm " + item.markingRounds() + " lần, phiếu các lần được giữ");
            }
            if (!item.excluded().isEmpty()) {
                said.add("không tham gia chấm vì xung đột lợi ích: " + String.join(", ", item.excluded()));
            }
            said.addAll(item.findings());
            if (!said.isEmpty()) {
                remarks.add(item.product() + " (" + item.producer() + "): " + String.join("; ", said) + ".");
            }
        }
        return remarks;
    }

    private static String counts(SessionFacts session) {
        var parts = new ArrayList<String>();
        for (int stars : new int[] {5, 4, 3}) {
            long count = session.ruled().stream()
                    .filter(item -> !item.knockedOut() && item.stars() != null && item.stars() == stars)
                    .count();
            if (count > 0) {
                parts.add(count
                        + (stars == 5
                                ? " sản phẩm từ 90 điểm (5 sao, trình Trung ương)"
                                : " sản phẩm " + stars + " sao"));
            }
        }
        int refused = session.of(Award.REFUSE).size();
        int out = session.of(Award.DISQUALIFY).size();
        if (refused > 0) {
            parts.add(refused + " sản phẩm chưa đạt");
        }
        if (out > 0) {
            parts.add(out + " sản phẩm bị loại");
        }
        return "Kết quả " + session.ruled().size() + " sản phẩm: "
                + (parts.isEmpty() ? "chưa có" : String.join(", ", parts)) + ".";
    }

    private static OfficialDocument report(SessionFacts session) {
        return OfficialDocument.of(COUNCIL, "BÁO CÁO", "Kết quả đánh giá, phân hạng sản phẩm OCOP: " + session.name())
                .dated(PLACE, null)
                .saying(List.of(
                        new Block.Addressees(List.of("Chủ tịch Ủy ban nhân dân tỉnh Lào Cai")),
                        Block.ground("Căn cứ " + LAW + ";"),
                        Block.ground("Căn cứ Quyết định số " + session.council().decisionNumber() + " ngày "
                                + VietnameseDate.print(session.council().decidedOn()) + " về thành lập Hội đồng;"),
                        Block.paragraph("Hội đồng báo cáo kết quả như sau."),
                        new Block.Clause("1.", counts(session)),
                        new Block.Clause(
                                "2.",
                                "Việc chấm điểm theo quy chế: đủ số thành viên, chênh lệch trong mức cho phép, phiếu của từng thành viên và cách tính"
                                        + " được lưu nguyên vẹn cùng hồ sơ."),
                        new Block.Clause(
                                "3.",
                                "Đề nghị công nhận "
                                        + session.of(Award.RECOGNISE).size() + " sản phẩm; phê duyệt kết quả "
                                        + session.of(Award.APPROVE).size()
                                        + " sản phẩm từ 90 điểm để gửi Bộ Nông nghiệp và Môi trường.")))
                .signedBy(new Signature(List.of("TM. HỘI ĐỒNG"), "CHỦ TỊCH", session.chair()))
                .sentTo(List.of("Như trên;", "Thành viên Hội đồng;", "Lưu: HĐ."))
                .with(List.of(new Annex(
                        "PHỤ LỤC", "Kết quả chấm điểm", true, List.of(SessionTables.results(session.ruled())))));
    }

    private static OfficialDocument proposal(SessionFacts session) {
        return OfficialDocument.of(ADVISORY_BODY, "TỜ TRÌNH", "Về công nhận kết quả đánh giá, phân hạng sản phẩm OCOP")
                .dated(PLACE, null)
                .saying(List.of(
                        new Block.Addressees(List.of("Chủ tịch Ủy ban nhân dân tỉnh Lào Cai")),
                        Block.ground("Căn cứ " + LAW + ";"),
                        Block.ground("Căn cứ biên bản và báo cáo của Hội đồng: " + session.name() + ";"),
                        Block.paragraph("Cơ quan tham mưu OCOP trình Chủ tịch Ủy ban nhân dân tỉnh xem xét:"),
                        new Block.Clause(
                                "1.",
                                "Ban hành quyết định công nhận và cấp giấy chứng nhận cho "
                                        + session.of(Award.RECOGNISE).size() + " sản phẩm 3 sao, 4 sao."),
                        new Block.Clause(
                                "2.",
                                "Ban hành quyết định phê duyệt kết quả "
                                        + session.of(Award.APPROVE).size()
                                        + " sản phẩm từ 90 điểm và văn bản gửi Bộ Nông nghiệp và Môi trường."),
                        new Block.Clause("3.", "Thông báo kết quả đến xã, phường và chủ thể."),
                        Block.paragraph("Kèm theo: biên bản, báo cáo của Hội đồng, dự thảo quyết định.")))
                .signedBy(new Signature(List.of(), "THỦ TRƯỞNG CƠ QUAN", ""))
                .sentTo(List.of("Như trên;", "Lưu: VT."));
    }

    private static OfficialDocument recognition(SessionFacts session, LocalDate today) {
        var items = session.of(Award.RECOGNISE);
        return OfficialDocument.of(
                        PROVINCE,
                        "QUYẾT ĐỊNH",
                        "Về việc công nhận và cấp giấy chứng nhận sản phẩm OCOP năm " + today.getYear())
                .dated(PLACE, null)
                .saying(List.of(
                        Block.centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"),
                        Block.ground("Căn cứ Luật Tổ chức chính quyền địa phương;"),
                        Block.ground("Căn cứ " + LAW + ";"),
                        Block.ground("Theo báo cáo của Hội đồng (" + session.name() + ", ngày "
                                + VietnameseDate.print(session.heldOn()) + ") và đề nghị của cơ quan tham mưu OCOP."),
                        Block.centred("QUYẾT ĐỊNH:"),
                        new Block.Clause(
                                "Điều 1.",
                                "Công nhận " + items.size() + " sản phẩm OCOP đạt 3 sao, 4 sao có tên trong Phụ lục."),
                        new Block.Clause(
                                "Điều 2.",
                                "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký quyết định. Chủ thể được dùng nhãn hiệu OCOP cho đúng sản phẩm"
                                        + " được công nhận, trong thời hạn và theo quy chế sử dụng nhãn hiệu."),
                        new Block.Clause(
                                "Điều 3.",
                                "Cơ quan tham mưu OCOP cấp giấy chứng nhận, thông báo kết quả; Ủy ban nhân dân các xã, phường và chủ thể có tên trong"
                                        + " Phụ lục chịu trách nhiệm thi hành quyết định này.")))
                .signedBy(new Signature(List.of(), "CHỦ TỊCH", ""))
                .sentTo(List.of("Như Điều 3;", "Bộ Nông nghiệp và Môi trường;", "Lưu: VT."))
                .with(List.of(new Annex(
                        "PHỤ LỤC", "Sản phẩm được công nhận", true, List.of(SessionTables.recognised(items)))));
    }

    private static OfficialDocument approval(SessionFacts session, LocalDate today) {
        var items = session.of(Award.APPROVE);
        return OfficialDocument.of(
                        PROVINCE,
                        "QUYẾT ĐỊNH",
                        "Về việc phê duyệt kết quả đánh giá sản phẩm OCOP từ 90 điểm năm " + today.getYear())
                .dated(PLACE, null)
                .saying(
                        List.of(
                                Block.centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"),
                                Block.ground("Căn cứ " + LAW + ";"),
                                Block.ground("Theo báo cáo của Hội đồng (" + session.name() + ", ngày "
                                        + VietnameseDate.print(session.heldOn())
                                        + ") và đề nghị của cơ quan tham mưu OCOP."),
                                Block.centred("QUYẾT ĐỊNH:"),
                                new Block.Clause(
                                        "Điều 1.",
                                        "Phê duyệt kết quả đánh giá " + items.size()
                                                + " sản phẩm có điểm trung bình từ 90 trở lên có tên trong Phụ lục."),
                                new Block.Clause(
                                        "Điều 2.",
                                        "Gửi hồ sơ các sản phẩm này đến Bộ Nông nghiệp và Môi trường để đánh giá, phân hạng cấp Trung ương. Quyết định này"
                                                + " không phải là quyết định công nhận 5 sao."),
                                new Block.Clause(
                                        "Điều 3.",
                                        "Cơ quan tham mưu OCOP, Ủy ban nhân dân các xã, phường và chủ thể có tên trong Phụ lục chịu trách nhiệm thi hành.")))
                .signedBy(new Signature(List.of(), "CHỦ TỊCH", ""))
                .sentTo(List.of("Như Điều 3;", "Bộ Nông nghiệp và Môi trường;", "Lưu: VT."))
                .with(List.of(new Annex(
                        "PHỤ LỤC", "Sản phẩm có kết quả từ 90 điểm", true, List.of(SessionTables.recognised(items)))));
    }
}
