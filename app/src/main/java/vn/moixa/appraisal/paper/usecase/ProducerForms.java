package vn.moixa.appraisal.paper.usecase;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Option;
import vn.moixa.appraisal.criteria.domain.Rating;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.domain.FormField.Section;
import vn.moixa.appraisal.dossier.usecase.ReadDossier;
import vn.moixa.appraisal.dossier.usecase.ReadDossier.Whole;
import vn.moixa.paper.Block;
import vn.moixa.paper.Block.Align;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.OfficialDocument.Signature;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.web.Language;
import vn.moixa.web.Texts;
import vn.moixa.web.Viewer;

/** Mẫu 01 and Mẫu 02 as filled in, to print and sign (R75, R77, R157). */
@Component
public class ProducerForms {

    private final ReadDossier read;
    private final Texts texts;

    ProducerForms(ReadDossier read, Texts texts) {
        this.read = read;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public OfficialDocument registration(DossierId id, Viewer viewer) {
        var whole = read.whole(id, viewer);
        var rows = fields(whole, Section.REGISTRATION);
        rows.add(List.of("Bộ sản phẩm", whole.criteria().set().name().vi()));
        rows.add(List.of("Loại hồ sơ", SessionTables.kind(whole.head().kind())));
        return OfficialDocument.of(issuer(whole), "PHIẾU ĐĂNG KÝ", "Đánh giá, phân hạng sản phẩm OCOP (Mẫu 01)")
                .dated("", null)
                .saying(List.of(
                        new Block.Addressees(List.of("Ủy ban nhân dân cấp xã nơi sản xuất")),
                        table(rows),
                        Block.paragraph("Chúng tôi cam kết thông tin trong phiếu và hồ sơ kèm theo là đúng sự thật.")))
                .signedBy(new Signature(List.of(), "ĐẠI DIỆN CHỦ THỂ", ""));
    }

    @Transactional(readOnly = true)
    public OfficialDocument selfAssessment(DossierId id, Viewer viewer) {
        var whole = read.whole(id, viewer);
        var body = new ArrayList<Block>();
        body.add(new Block.Section(1, "I. Thông tin chung"));
        body.add(table(fields(whole, Section.GENERAL)));
        body.add(new Block.Section(1, "II. Kết quả sản xuất, kinh doanh"));
        body.add(table(fields(whole, Section.RESULTS)));
        if (Section.CHANGES.isPartOf(whole.head().kind())) {
            body.add(new Block.Section(1, "Cập nhật từ lần công nhận trước"));
            body.add(table(fields(whole, Section.CHANGES)));
        }
        body.add(new Block.Section(
                1,
                "III. Tự đánh giá theo bộ tiêu chí "
                        + whole.criteria().set().code().value()));
        body.add(marks(whole));
        body.add(new Block.Section(1, "IV. Kế hoạch"));
        body.add(table(fields(whole, Section.PLAN)));
        return OfficialDocument.of(
                        issuer(whole), "BÁO CÁO TỰ ĐÁNH GIÁ", whole.product().name() + " (Mẫu 02)")
                .dated("", null)
                .saying(body)
                .signedBy(new Signature(List.of(), "ĐẠI DIỆN CHỦ THỂ", ""));
    }

    private Block marks(Whole whole) {
        var set = whole.criteria().set();
        var rows = new ArrayList<List<String>>();
        for (Leaf leaf : set.leaves()) {
            Answer answer = whole.draft().answer(leaf.number());
            rows.add(List.of(
                    leaf.number(),
                    leaf.title().vi() + ": " + chosen(leaf, answer),
                    answer.points() == null ? "" : answer.points() + "/" + leaf.max(),
                    String.join(
                            "; ",
                            whole.papersOf(leaf.number()).stream()
                                    .map(paper -> paper.facts().title())
                                    .toList())));
        }
        int total = Rating.of(set, whole.draft().marks()).total();
        rows.add(List.of("", "TỔNG ĐIỂM TỰ CHẤM", total + "/" + set.max(), ""));
        return new Block.Grid(
                "",
                List.of(
                        new Block.Column("Số", Align.CENTRE, 2),
                        new Block.Column("Tiêu chí và mức tự chấm", Align.START, 11),
                        new Block.Column("Điểm", Align.CENTRE, 2),
                        new Block.Column("Minh chứng", Align.START, 6)),
                rows,
                "Điểm tự chấm là ước tính của chủ thể, không thay kết quả của hội đồng.");
    }

    private static String chosen(Leaf leaf, Answer answer) {
        var mark = answer.mark();
        if (mark == null) {
            return "chưa chấm";
        }
        return leaf.option(mark)
                .map(Option::text)
                .map(text -> text.vi())
                .orElse(mark.points() == 0 ? "không đạt mức nào" : "đạt");
    }

    private List<List<String>> fields(Whole whole, Section section) {
        var rows = new ArrayList<List<String>>();
        for (FormField field : FormField.of(section, whole.head().kind())) {
            rows.add(List.of(
                    texts.text(Language.VI, "dossier.field." + field.key()),
                    printed(field, whole.draft().value(field))));
        }
        return rows;
    }

    private static String printed(FormField field, String value) {
        return switch (field.kind()) {
            case YES_NO -> value.equals("true") ? "Có" : "Không";
            case DATE -> VietnameseDate.parse(value).map(VietnameseDate::print).orElse(value);
            case LINE, TEXT, NUMBER, MONEY, EMAIL, PHONE -> value;
        };
    }

    private static Block table(List<List<String>> rows) {
        return new Block.Grid(
                "",
                List.of(new Block.Column("Mục", Align.START, 4), new Block.Column("Nội dung", Align.START, 8)),
                rows,
                "");
    }

    private static Issuer issuer(Whole whole) {
        return new Issuer("", whole.producer().name());
    }
}
