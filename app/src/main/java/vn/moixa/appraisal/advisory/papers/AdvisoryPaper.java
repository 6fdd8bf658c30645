package vn.moixa.appraisal.advisory.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.moixa.appraisal.advisory.domain.Opinion;
import vn.moixa.appraisal.advisory.usecase.AdvisorySheet;
import vn.moixa.appraisal.commune.papers.OfficePaper;
import vn.moixa.paper.Block;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.OfficialDocument.Signature;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.VietnameseDate;

/** The written report of the advisory team to the chair of the council (R46 step 3c, R157). It holds remarks and findings, no points. */
public final class AdvisoryPaper {

    private AdvisoryPaper() {}

    public static OfficialDocument report(AdvisorySheet sheet) {
        var said = new ArrayList<Block>();
        said.add(new Block.Addressees(List.of("Chủ tịch Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh")));
        sheet.team()
                .ifPresent(team -> said.add(Block.ground("Căn cứ Quyết định số " + team.decisionNumber() + " ngày "
                        + VietnameseDate.print(team.decidedOn()) + " về việc thành lập " + team.name() + ";")));
        said.add(new Block.Section(1, "I. Hồ sơ"));
        said.add(OfficePaper.grid(
                "Thông tin hồ sơ",
                List.of(
                        List.of("Sản phẩm", sheet.product().name()),
                        List.of(
                                "Mã số",
                                Objects.requireNonNullElse(sheet.dossier().productCode(), "")),
                        List.of("Chủ thể", sheet.producer().name()),
                        List.of("Xã, phường", sheet.commune()),
                        List.of("Loại hồ sơ", OfficePaper.kind(sheet.dossier().kind())),
                        List.of("Hạng đăng ký", sheet.dossier().aimedStars() + " sao"))));
        said.add(new Block.Section(1, "II. Nhận xét theo tiêu chí"));
        said.add(
                sheet.remarks().isEmpty() ? Block.paragraph("Không có nhận xét riêng theo tiêu chí.") : remarks(sheet));
        said.add(new Block.Section(1, "III. Kiểm nghiệm bổ sung, khảo sát thực tế"));
        if (sheet.tests().isEmpty() && sheet.visits().isEmpty()) {
            said.add(Block.paragraph("Không thực hiện."));
        }
        sheet.tests()
                .forEach(test -> said.add(Block.paragraph("Kiểm nghiệm: " + test.subject()
                        + (test.laboratory().isBlank() ? "" : ", " + test.laboratory())
                        + (test.resultOn() == null
                                ? ". Chưa có kết quả."
                                : ". Kết quả ngày " + VietnameseDate.print(test.resultOn()) + ": " + test.result()))));
        sheet.visits()
                .forEach(visit -> said.add(Block.paragraph("Khảo sát ngày " + VietnameseDate.print(visit.on()) + " tại "
                        + visit.place() + "; thành phần: " + visit.people() + ". " + visit.findings() + " Ảnh: "
                        + visit.photos().size() + ".")));
        said.add(new Block.Section(1, "IV. Trường hợp hồ sơ có thể bị loại"));
        if (sheet.knockOuts().isEmpty()) {
            said.add(Block.paragraph("Không phát hiện."));
        }
        sheet.knockOuts()
                .forEach(found ->
                        said.add(Block.paragraph(sheet.ground(found)
                                        .map(ground -> ground.text().vi() + ". ")
                                        .orElse("") + "Lý do: " + found.reason() + " Người phát hiện: " + found.byName()
                                + ". Hội đồng xem xét, xác nhận.")));
        said.add(new Block.Section(1, "V. Ý kiến của Tổ tư vấn"));
        var report = sheet.report();
        said.add(Block.paragraph(report == null || report.summary().isBlank() ? "(Chưa có.)" : report.summary()));
        if (report != null && report.opinion() != null) {
            said.add(Block.paragraph(opinion(report.opinion())));
        }
        var handedIn = report == null || report.handedInAt() == null ? null : LocalTime.dateOf(report.handedInAt());
        var leader = sheet.team()
                .flatMap(team ->
                        team.members().stream().filter(member -> member.leads()).findFirst())
                .map(member -> member.name())
                .orElse("");
        return OfficialDocument.of(
                        new Issuer("HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP", "TỔ TƯ VẤN"),
                        "BÁO CÁO",
                        "Kết quả đánh giá hồ sơ sản phẩm “" + sheet.product().name() + "”")
                .dated("Lào Cai", handedIn)
                .saying(said)
                .signedBy(new Signature(List.of("TM. TỔ TƯ VẤN"), "TỔ TRƯỞNG", leader))
                .sentTo(List.of("Như trên;", "Cơ quan tham mưu quản lý OCOP cấp tỉnh;", "Lưu: hồ sơ."));
    }

    private static Block remarks(AdvisorySheet sheet) {
        var rows = new ArrayList<List<String>>();
        sheet.criteria().leaves().stream()
                .filter(leaf -> sheet.remarks().containsKey(leaf.number()))
                .forEach(leaf -> rows.add(List.of(
                        leaf.number(),
                        leaf.title().vi(),
                        Objects.requireNonNull(sheet.remarks().get(leaf.number()))
                                .words())));
        return new Block.Grid(
                "Nhận xét theo tiêu chí",
                List.of(
                        new Block.Column("Tiêu chí", Block.Align.CENTRE, 2),
                        new Block.Column("Nội dung", Block.Align.START, 6),
                        new Block.Column("Nhận xét", Block.Align.START, 8)),
                rows,
                "");
    }

    private static String opinion(Opinion opinion) {
        return switch (opinion) {
            case BRING_TO_COUNCIL -> "Đề nghị trình Hội đồng đánh giá, phân hạng.";
            case BRING_WITH_REMARKS -> "Đề nghị trình Hội đồng và lưu ý các nhận xét nêu trên.";
        };
    }
}
