package vn.moixa.appraisal.paper.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.paper.domain.SessionFacts;
import vn.moixa.appraisal.paper.domain.SessionFacts.Item;
import vn.moixa.paper.Block;
import vn.moixa.paper.Block.Align;
import vn.moixa.shared.VietnameseNumber;

/** Tables that the papers of a session share. */
final class SessionTables {

    private SessionTables() {}

    static Block.Grid members(SessionFacts session) {
        var rows = new ArrayList<List<String>>();
        for (var member : session.members()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    member.described(),
                    switch (member.role()) {
                        case "CHAIR" -> "Chủ tịch";
                        case "SECRETARY" -> "Thư ký";
                        default -> "Thành viên";
                    },
                    member.present() == null ? "" : member.present() ? "Có mặt" : "Vắng mặt"));
        }
        return new Block.Grid(
                "",
                List.of(
                        new Block.Column("TT", Align.CENTRE, 1),
                        new Block.Column("Họ tên, chức vụ, cơ quan", Align.START, 9),
                        new Block.Column("Nhiệm vụ", Align.CENTRE, 3),
                        new Block.Column("Tham dự", Align.CENTRE, 3)),
                rows,
                "");
    }

    static Block.Grid results(List<Item> items) {
        return new Block.Grid(
                "",
                List.of(
                        new Block.Column("TT", Align.CENTRE, 1),
                        new Block.Column("Sản phẩm", Align.START, 6),
                        new Block.Column("Mã số", Align.START, 4),
                        new Block.Column("Chủ thể", Align.START, 6),
                        new Block.Column("Xã, phường", Align.START, 4),
                        new Block.Column("Hồ sơ", Align.START, 3),
                        new Block.Column("Số phiếu", Align.CENTRE, 2),
                        new Block.Column("Chênh lệch", Align.CENTRE, 2),
                        new Block.Column("Điểm trung bình", Align.CENTRE, 2),
                        new Block.Column("Kết quả", Align.CENTRE, 3)),
                numbered(
                        items,
                        item -> List.of(
                                item.product(),
                                orEmpty(item.productCode()),
                                item.producer(),
                                item.commune(),
                                kind(item.kind()),
                                orEmpty(item.sheets()),
                                orEmpty(item.spread()),
                                points(item.average()),
                                result(item))),
                "");
    }

    static Block.Grid recognised(List<Item> items) {
        return new Block.Grid(
                "",
                List.of(
                        new Block.Column("TT", Align.CENTRE, 1),
                        new Block.Column("Sản phẩm", Align.START, 6),
                        new Block.Column("Mã số", Align.START, 4),
                        new Block.Column("Chủ thể", Align.START, 6),
                        new Block.Column("Xã, phường", Align.START, 4),
                        new Block.Column("Điểm trung bình", Align.CENTRE, 2),
                        new Block.Column("Hạng", Align.CENTRE, 2)),
                numbered(
                        items,
                        item -> List.of(
                                item.product(),
                                orEmpty(item.productCode()),
                                item.producer(),
                                item.commune(),
                                points(item.average()),
                                result(item))),
                "");
    }

    static Block.Grid agenda(List<Item> items) {
        return new Block.Grid(
                "",
                List.of(
                        new Block.Column("TT", Align.CENTRE, 1),
                        new Block.Column("Sản phẩm", Align.START, 6),
                        new Block.Column("Chủ thể", Align.START, 6),
                        new Block.Column("Xã, phường", Align.START, 4),
                        new Block.Column("Hồ sơ", Align.START, 3)),
                numbered(items, item -> List.of(item.product(), item.producer(), item.commune(), kind(item.kind()))),
                "");
    }

    static String kind(DossierKind kind) {
        return switch (kind) {
            case FIRST -> "Lần đầu";
            case UPGRADE -> "Nâng hạng";
            case RE_RATING -> "Phân hạng lại";
        };
    }

    static String result(Item item) {
        if (item.knockedOut()) {
            return "Bị loại";
        }
        return item.stars() == null ? "Chưa đạt" : item.stars() + " sao";
    }

    static String points(@Nullable BigDecimal average) {
        return average == null ? "" : VietnameseNumber.print(average, 2);
    }

    private static List<List<String>> numbered(
            List<Item> items, java.util.function.Function<Item, List<String>> cells) {
        var rows = new ArrayList<List<String>>();
        for (Item item : items) {
            var row = new ArrayList<String>();
            row.add(Integer.toString(rows.size() + 1));
            row.addAll(cells.apply(item));
            rows.add(row);
        }
        return rows;
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
