package vn.moixa.appraisal.paper.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.paper.domain.DossierFacts;
import vn.moixa.appraisal.paper.store.DossierRecords;
import vn.moixa.paper.Block;
import vn.moixa.paper.Block.Align;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.OfficialDocument.Signature;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Letters about one dossier: the return with its reasons (R51) and the notice of the result (step 3g of R46). */
@Component
public class DossierLetters {

    private static final Issuer ADVISORY_BODY =
            new Issuer("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CƠ QUAN THAM MƯU OCOP TỈNH LÀO CAI");

    private final Dossiers dossiers;
    private final DossierRecords records;

    DossierLetters(Dossiers dossiers, DossierRecords records) {
        this.dossiers = dossiers;
        this.records = records;
    }

    /** What there is to tell the viewer: before the paper is recorded, the result is only for those who prepare it. */
    @Transactional(readOnly = true)
    public DossierFacts facts(DossierId id, Viewer viewer) {
        if (dossiers.find(id, viewer).isEmpty()) {
            throw new NotFound();
        }
        var facts = records.find(id).orElseThrow(NotFound::new);
        boolean prepares = viewer.has(Role.PROVINCIAL_OFFICER, Role.SECRETARY, Role.AUDITOR);
        var ruling = facts.ruling();
        return ruling == null || ruling.isRecorded() || prepares
                ? facts
                : new DossierFacts(
                        facts.id(),
                        facts.code(),
                        facts.kind(),
                        facts.product(),
                        facts.producer(),
                        facts.commune(),
                        null,
                        facts.returns());
    }

    @Transactional(readOnly = true)
    public OfficialDocument notice(DossierId id, Viewer viewer) {
        var facts = facts(id, viewer);
        if (facts.ruling() == null) {
            throw new NotFound();
        }
        return noticeOf(facts, Objects.requireNonNull(facts.ruling()));
    }

    @Transactional(readOnly = true)
    public OfficialDocument returned(DossierId id, UUID which, Viewer viewer) {
        var facts = facts(id, viewer);
        return facts.returns().stream()
                .filter(one -> one.id().equals(which))
                .findFirst()
                .map(one -> letterOf(facts, one))
                .orElseThrow(NotFound::new);
    }

    private static OfficialDocument noticeOf(DossierFacts facts, DossierFacts.Ruling ruling) {
        var body = new ArrayList<Block>();
        body.add(new Block.Addressees(List.of(facts.producer(), "Ủy ban nhân dân " + facts.commune())));
        body.add(Block.paragraph("Cơ quan tham mưu OCOP thông báo kết quả đánh giá hồ sơ " + facts.code() + " ("
                + SessionTables.kind(facts.kind()).toLowerCase(Locale.ROOT) + ") của sản phẩm "
                + facts.product() + ":"));
        body.add(new Block.Clause(
                "Điểm trung bình:",
                ruling.average() == null ? "không chấm tiếp." : SessionTables.points(ruling.average()) + " trên 100."));
        body.add(new Block.Clause(
                "Kết quả:",
                switch (ruling.award()) {
                    case RECOGNISE -> "đạt " + ruling.stars() + " sao.";
                    case APPROVE ->
                        "từ 90 điểm, tỉnh phê duyệt kết quả và gửi hồ sơ lên Trung ương; hạng 5 sao do Bộ trưởng Bộ Nông nghiệp và Môi trường quyết định.";
                    case REFUSE -> "chưa đủ điều kiện công nhận từ 3 sao.";
                    case DISQUALIFY -> "hồ sơ bị loại. Chủ thể có thể nộp hồ sơ mới sau khi khắc phục.";
                }));
        if (ruling.isRecorded()) {
            body.add(new Block.Clause(
                    "Văn bản:",
                    ruling.paper() + (ruling.on() == null ? "" : " ngày " + VietnameseDate.print(ruling.on())) + "."));
        }
        body.add(Block.paragraph(
                "Điểm từng tiêu chí và điều kiện còn thiếu xem trong hồ sơ trên hệ thống. Nếu không đồng ý, chủ thể gửi kiến nghị ngay trong hồ sơ;"
                        + " kiến nghị và trả lời được lưu cùng hồ sơ."));
        return OfficialDocument.of(
                        ADVISORY_BODY, "THÔNG BÁO", "Kết quả đánh giá, phân hạng sản phẩm " + facts.product())
                .dated("Lào Cai", null)
                .saying(body)
                .signedBy(new Signature(List.of(), "THỦ TRƯỞNG CƠ QUAN", ""))
                .sentTo(List.of("Như trên;", "Lưu: VT."));
    }

    private static OfficialDocument letterOf(DossierFacts facts, DossierFacts.Return one) {
        var rows = new ArrayList<List<String>>();
        one.items().forEach(item -> rows.add(List.of(Integer.toString(rows.size() + 1), item.item(), item.sentence())));
        Issuer issuer = one.byCommune()
                ? new Issuer("TỈNH LÀO CAI", ("ỦY BAN NHÂN DÂN " + facts.commune()).toUpperCase(Locale.ROOT))
                : ADVISORY_BODY;
        return OfficialDocument.of(issuer, "", "đề nghị bổ sung hồ sơ " + facts.code())
                .dated(one.byCommune() ? facts.commune() : "Lào Cai", one.on())
                .saying(List.of(
                        new Block.Addressees(List.of(facts.producer())),
                        Block.paragraph("Hồ sơ sản phẩm " + facts.product() + " cần bổ sung các nội dung sau"
                                + (one.answerBy() == null
                                        ? ":"
                                        : ", gửi lại trước ngày " + VietnameseDate.print(one.answerBy()) + ":")),
                        new Block.Grid(
                                "",
                                List.of(
                                        new Block.Column("TT", Align.CENTRE, 1),
                                        new Block.Column("Tiêu chí, giấy tờ", Align.START, 4),
                                        new Block.Column("Cần bổ sung", Align.START, 9)),
                                rows,
                                ""),
                        Block.paragraph(
                                "Chủ thể bổ sung trực tiếp trong hồ sơ trên hệ thống; phần đã có được giữ nguyên.")))
                .signedBy(new Signature(
                        one.byCommune() ? List.of("TM. ỦY BAN NHÂN DÂN") : List.of(),
                        one.byCommune() ? "CHỦ TỊCH" : "THỦ TRƯỞNG CƠ QUAN",
                        ""))
                .sentTo(List.of("Như trên;", "Lưu: VT."));
    }
}
