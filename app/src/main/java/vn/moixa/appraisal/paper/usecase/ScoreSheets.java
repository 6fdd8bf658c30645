package vn.moixa.appraisal.paper.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Group;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Option;
import vn.moixa.appraisal.criteria.domain.Part;
import vn.moixa.appraisal.criteria.domain.Rating;
import vn.moixa.appraisal.paper.domain.ItemSheets;
import vn.moixa.appraisal.paper.store.SessionRecords;
import vn.moixa.appraisal.paper.store.SheetRecords;
import vn.moixa.paper.Block;
import vn.moixa.paper.Block.Align;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Annex;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** The scoring sheets of all members for one product, filled, in the order of the criteria set (R65). */
@Component
public class ScoreSheets {

    private final SheetRecords records;
    private final SessionRecords sessions;
    private final CriteriaSets criteria;

    ScoreSheets(SheetRecords records, SessionRecords sessions, CriteriaSets criteria) {
        this.records = records;
        this.sessions = sessions;
        this.criteria = criteria;
    }

    @Transactional(readOnly = true)
    public OfficialDocument write(UUID item, Viewer viewer) {
        var sheets = records.find(item).orElseThrow(NotFound::new);
        boolean known = viewer.has(Role.PROVINCIAL_OFFICER, Role.SECRETARY, Role.AUDITOR)
                || sessions.sits(sheets.session(), viewer.accountId());
        if (!known) {
            throw new NotFound();
        }
        var set = criteria.byId(new CriteriaSetId(sheets.criteriaSet()))
                .orElseThrow(NotFound::new)
                .set();
        return document(sheets, set);
    }

    private static OfficialDocument document(ItemSheets sheets, CriteriaSet set) {
        var totals = new ArrayList<List<String>>();
        var annexes = new ArrayList<Annex>();
        for (var sheet : sheets.sheets()) {
            int total = Rating.of(set, sheet.marks()).total();
            totals.add(List.of(
                    Integer.toString(totals.size() + 1),
                    sheet.member(),
                    sheet.organisation(),
                    Integer.toString(sheet.round()),
                    Integer.toString(total)));
            annexes.add(new Annex(
                    "PHIẾU ĐÁNH GIÁ SỐ " + totals.size(),
                    sheets.product() + ", " + sheets.producer(),
                    false,
                    sheet(sheet, set, total)));
        }
        return OfficialDocument.of(
                        new Issuer("UBND TỈNH LÀO CAI", "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP"),
                        "PHIẾU ĐÁNH GIÁ",
                        sheets.product() + " (" + set.name().vi() + ")")
                .dated("Lào Cai", null)
                .saying(List.of(
                        Block.paragraph("Chủ thể: " + sheets.producer() + ". Phiên họp: " + sheets.sessionName()
                                + ". Bộ tiêu chí: " + set.code().value() + ", phiên bản " + set.version() + "."),
                        new Block.Grid(
                                "Tổng hợp phiếu",
                                List.of(
                                        new Block.Column("TT", Align.CENTRE, 1),
                                        new Block.Column("Thành viên", Align.START, 6),
                                        new Block.Column("Cơ quan", Align.START, 6),
                                        new Block.Column("Lần chấm", Align.CENTRE, 2),
                                        new Block.Column("Tổng điểm", Align.CENTRE, 2)),
                                totals,
                                "")))
                .with(annexes);
    }

    private static List<Block> sheet(ItemSheets.Sheet sheet, CriteriaSet set, int total) {
        var rows = new ArrayList<List<String>>();
        for (Part part : set.parts()) {
            rows.add(List.of("Phần " + part.letter(), part.title().vi(), Integer.toString(part.max()), "", ""));
            for (Group group : part.groups()) {
                rows.add(List.of(group.number(), group.title().vi(), Integer.toString(group.max()), "", ""));
                set.leaves().stream()
                        .filter(leaf -> leaf.group().equals(group))
                        .forEach(leaf -> rows.add(row(leaf, sheet)));
            }
        }
        rows.add(List.of("", "TỔNG ĐIỂM", Integer.toString(set.max()), Integer.toString(total), ""));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Grid(
                "",
                List.of(
                        new Block.Column("Số", Align.CENTRE, 3),
                        new Block.Column("Tiêu chí và mức được chọn", Align.START, 13),
                        new Block.Column("Tối đa", Align.CENTRE, 2),
                        new Block.Column("Điểm", Align.CENTRE, 2),
                        new Block.Column("Nhận xét", Align.START, 6)),
                rows,
                ""));
        if (!sheet.remark().isBlank()) {
            blocks.add(new Block.Clause("Nhận xét chung:", sheet.remark()));
        }
        blocks.add(new Block.Clause("Người đánh giá (ký, ghi rõ họ tên):", sheet.member()));
        return blocks;
    }

    private static List<String> row(Leaf leaf, ItemSheets.Sheet sheet) {
        var mark = sheet.marks().on(leaf.number());
        String chosen = mark.flatMap(leaf::option)
                .map(Option::text)
                .map(text -> text.vi())
                .orElse(mark.isEmpty() ? "Không chấm" : mark.get().points() == 0 ? "Không đạt mức nào" : "Đạt");
        return List.of(
                leaf.number(),
                leaf.title().vi() + ": " + chosen,
                Integer.toString(leaf.max()),
                mark.map(one -> Integer.toString(one.points())).orElse(""),
                sheet.remarks().getOrDefault(leaf.number(), ""));
    }
}
