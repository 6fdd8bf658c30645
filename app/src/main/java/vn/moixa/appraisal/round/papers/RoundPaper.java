package vn.moixa.appraisal.round.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.commune.papers.OfficePaper;
import vn.moixa.appraisal.round.usecase.ReadRounds.Entry;
import vn.moixa.appraisal.round.usecase.ReadRounds.Whole;
import vn.moixa.paper.Block;
import vn.moixa.paper.Cell;
import vn.moixa.paper.Column;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Annex;
import vn.moixa.paper.OfficialDocument.Signature;
import vn.moixa.paper.Workbook;
import vn.moixa.shared.VietnameseDate;

/** The list of a round and the invitation to producers and communes (R157). */
public final class RoundPaper {

    private static final List<DossierState> LEFT = List.of(DossierState.WITHDRAWN_BY_PRODUCER);

    private RoundPaper() {}

    public static OfficialDocument list(Whole whole) {
        var round = whole.progress().round();
        return OfficialDocument.of(
                        OfficePaper.provinceIssuer(),
                        "DANH SÁCH",
                        "Hồ sơ sản phẩm OCOP, " + decapitalised(round.name()))
                .dated("Lào Cai", whole.today())
                .saying(List.of(
                        Block.paragraph("Danh sách gồm " + rows(whole).size() + " hồ sơ được đề nghị trước ngày "
                                + VietnameseDate.print(round.proposalsBefore()) + "; đánh giá xong trước ngày "
                                + VietnameseDate.print(round.resultsBefore()) + ".")))
                .signedBy(new Signature(List.of(), "THỦ TRƯỞNG CƠ QUAN", ""))
                .sentTo(List.of("Ủy ban nhân dân các xã, phường;", "Tổ tư vấn;", "Lưu: VT."))
                .with(List.of(new Annex("PHỤ LỤC", "Danh sách hồ sơ", true, List.of(table(whole)))));
    }

    /**
     * The invitation to the meeting of a round.
     *
     * @param place where, as typed by the officer
     */
    public static OfficialDocument invitation(Whole whole, LocalDate on, String hour, String place) {
        var round = whole.progress().round();
        return OfficialDocument.of(
                        OfficePaper.provinceIssuer(),
                        "GIẤY MỜI",
                        "Dự đánh giá, phân hạng sản phẩm OCOP, " + decapitalised(round.name()))
                .dated("Lào Cai", whole.today())
                .saying(
                        List.of(
                                new Block.Addressees(List.of(
                                        "Ủy ban nhân dân các xã, phường có sản phẩm tham gia",
                                        "Các chủ thể có tên trong danh sách kèm theo")),
                                Block.paragraph(
                                        "Cơ quan tham mưu quản lý OCOP cấp tỉnh trân trọng mời dự buổi đánh giá, phân hạng sản phẩm OCOP "
                                                + decapitalised(round.name()) + "."),
                                new Block.Items(List.of(
                                        "Thời gian: " + (hour.isBlank() ? "" : hour.strip() + ", ")
                                                + VietnameseDate.printInWords(on) + ";",
                                        "Địa điểm: " + place.strip() + ";",
                                        "Số sản phẩm: " + rows(whole).size() + ".")),
                                Block.paragraph(
                                        "Đề nghị các chủ thể mang theo mẫu sản phẩm và bản gốc tài liệu minh chứng. Sản phẩm du lịch không cần mẫu.")))
                .signedBy(new Signature(List.of(), "THỦ TRƯỞNG CƠ QUAN", ""))
                .sentTo(List.of("Như trên;", "Hội đồng, Tổ tư vấn;", "Lưu: VT."))
                .with(List.of(new Annex("DANH SÁCH", "Sản phẩm tham gia", true, List.of(table(whole)))));
    }

    public static byte[] workbook(Whole whole, java.util.function.Function<DossierState, String> words) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = Workbook.to(bytes);
                var sheet = workbook.sheet(
                        whole.progress().round().name(),
                        "Hồ sơ sản phẩm OCOP, "
                                + decapitalised(whole.progress().round().name()),
                        List.of(
                                Column.whole("STT"),
                                Column.text("Mã hồ sơ", 18),
                                Column.text("Mã số sản phẩm", 20),
                                Column.text("Sản phẩm", 34),
                                Column.whole("Bộ sản phẩm"),
                                Column.text("Chủ thể", 34),
                                Column.text("Xã, phường", 20),
                                Column.text("Loại hồ sơ", 18),
                                Column.whole("Hạng đăng ký"),
                                Column.date("Ngày xã đề nghị"),
                                Column.text("Trạng thái", 26),
                                Column.text("Dữ liệu mẫu", 12)))) {
            int number = 0;
            for (Entry entry : whole.entries()) {
                var line = entry.line();
                sheet.row(List.of(
                        Cell.of(++number),
                        Cell.of(line.code()),
                        Cell.of(line.productCode()),
                        Cell.of(line.productName()),
                        line.setNumber() == null ? new Cell.Empty() : Cell.of(line.setNumber()),
                        Cell.of(line.producerName()),
                        Cell.of(entry.commune()),
                        Cell.of(OfficePaper.kind(line.kind())),
                        Cell.of(line.aimedStars()),
                        Cell.of(line.proposedOn()),
                        Cell.of(words.apply(line.state())),
                        Cell.of(line.sample() ? "x" : "")));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<Entry> rows(Whole whole) {
        return whole.entries().stream()
                .filter(entry -> !LEFT.contains(entry.line().state()))
                .toList();
    }

    private static Block table(Whole whole) {
        var rows = new ArrayList<List<String>>();
        for (Entry entry : rows(whole)) {
            var line = entry.line();
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    line.productName(),
                    Objects.requireNonNullElse(line.productCode(), ""),
                    line.producerName(),
                    entry.commune(),
                    OfficePaper.kind(line.kind()),
                    line.proposedOn() == null ? "" : VietnameseDate.print(line.proposedOn())));
        }
        return new Block.Grid(
                "Danh sách hồ sơ",
                List.of(
                        new Block.Column("STT", Block.Align.CENTRE, 2),
                        new Block.Column("Sản phẩm", Block.Align.START, 9),
                        new Block.Column("Mã số", Block.Align.START, 6),
                        new Block.Column("Chủ thể", Block.Align.START, 9),
                        new Block.Column("Xã, phường", Block.Align.START, 6),
                        new Block.Column("Loại", Block.Align.START, 5),
                        new Block.Column("Ngày đề nghị", Block.Align.CENTRE, 4)),
                rows,
                "");
    }

    /** "Đợt 1 năm 2027" within a sentence. */
    private static String decapitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.of("vi")) + name.substring(1);
    }
}
