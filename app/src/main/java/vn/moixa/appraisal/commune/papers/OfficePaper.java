package vn.moixa.appraisal.commune.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.commune.domain.Matter;
import vn.moixa.appraisal.commune.store.OfficeWork.Found;
import vn.moixa.appraisal.commune.store.Returns.Returned;
import vn.moixa.appraisal.commune.usecase.OfficeSheet;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.paper.Block;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.OfficialDocument.Signature;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.VietnameseDate;

/**
 * The papers of an office on a dossier: receipt, Mẫu 03, proposal letter, return letter (R74, R78, R157). They are made from the records and
 * stay without number and signature, which are given outside the system (R56).
 */
public final class OfficePaper {

    private static final String LAW = "Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ";

    private OfficePaper() {}

    /** What the producer gets for having handed in. */
    public static OfficialDocument receipt(OfficeSheet sheet) {
        var registration = Objects.requireNonNull(sheet.registration());
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Số phiếu đăng ký", registration.formNumber()));
        rows.add(List.of("Ngày nhận", VietnameseDate.print(registration.receivedOn())));
        rows.add(List.of("Người nhận", registration.receiverName()));
        rows.add(List.of("Mã hồ sơ", sheet.dossier().code()));
        rows.add(List.of(
                "Mã số sản phẩm", Objects.requireNonNullElse(sheet.dossier().productCode(), "")));
        rows.add(List.of("Tên sản phẩm", sheet.product().name()));
        rows.add(List.of("Chủ thể", sheet.producerName()));
        rows.add(List.of("Loại hồ sơ", kind(sheet.dossier().kind())));
        var said = new ArrayList<Block>();
        said.add(Block.paragraph(
                "Cơ quan tiếp nhận đã nhận hồ sơ đề nghị đánh giá, phân hạng sản phẩm OCOP với các nội dung sau:"));
        said.add(grid("Nội dung tiếp nhận", rows));
        if (sheet.level() == Level.COMMUNE && sheet.clock() != null) {
            sheet.clock()
                    .dueOn()
                    .ifPresent(due -> said.add(Block.paragraph(
                            "Ủy ban nhân dân cấp xã đánh giá và gửi hồ sơ lên tỉnh trong 15 ngày làm việc kể từ ngày nhận, chậm nhất ngày "
                                    + VietnameseDate.print(due) + ".")));
        }
        return OfficialDocument.of(issuer(sheet), "PHIẾU TIẾP NHẬN", "Hồ sơ đề nghị đánh giá, phân hạng sản phẩm OCOP")
                .dated(place(sheet), registration.receivedOn())
                .saying(said)
                .signedBy(new Signature(List.of(), "NGƯỜI TIẾP NHẬN", registration.receiverName()))
                .sentTo(List.of("Chủ thể;", "Lưu: hồ sơ."));
    }

    /** Mẫu 03: the commune's report on the four matters, with findings and without points. */
    public static OfficialDocument report(OfficeSheet sheet) {
        var said = new ArrayList<Block>();
        said.add(Block.ground("Căn cứ " + LAW + " về Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm OCOP;"));
        said.add(Block.paragraph(received(sheet)));
        said.add(new Block.Section(1, "I. Thông tin chung"));
        said.add(grid("Thông tin chung", general(sheet)));
        said.add(new Block.Section(1, "II. Kết quả đánh giá"));
        for (Matter matter : Matter.values()) {
            said.add(new Block.Section(2, number(matter) + ". " + title(matter)));
            Found found = sheet.findings().get(matter);
            if (found == null) {
                said.add(Block.paragraph("(Chưa có nhận định.)"));
            } else {
                said.add(Block.paragraph("Nhận định: " + (found.finding().met() ? "đáp ứng." : "chưa đáp ứng.")));
                said.add(Block.paragraph(found.finding().words()));
                said.add(Block.paragraph(
                        "Tài liệu, hiện trạng đã xem: " + found.finding().evidenceSeen()));
            }
        }
        said.addAll(meeting(sheet));
        said.add(new Block.Section(1, "III. Đề nghị"));
        said.add(Block.paragraph(proposal(sheet)));
        return OfficialDocument.of(
                        issuer(sheet),
                        "BÁO CÁO",
                        "Đánh giá của Ủy ban nhân dân cấp xã về sản phẩm “"
                                + sheet.product().name() + "” (Mẫu 03)")
                .numbered(sheet.report() == null ? null : sheet.report().number())
                .dated(
                        place(sheet),
                        sheet.report() == null ? null : sheet.report().issuedOn())
                .saying(said)
                .signedBy(chair(
                        sheet, sheet.report() == null ? null : sheet.report().signer()))
                .sentTo(List.of("Cơ quan tham mưu quản lý OCOP cấp tỉnh;", "Chủ thể;", "Lưu: VT."));
    }

    public static OfficialDocument proposalLetter(OfficeSheet sheet) {
        var said = new ArrayList<Block>();
        said.add(new Block.Addressees(
                List.of("Ủy ban nhân dân tỉnh Lào Cai", "Cơ quan tham mưu quản lý OCOP cấp tỉnh")));
        said.add(Block.ground("Thực hiện " + LAW + ";"));
        said.add(Block.paragraph(received(sheet)));
        said.add(Block.paragraph(proposal(sheet)));
        var papers = new ArrayList<>(List.of(
                "Báo cáo đánh giá của Ủy ban nhân dân cấp xã (Mẫu 03);",
                "Hồ sơ của chủ thể (Mẫu 01, Mẫu 02 và minh chứng), bản giấy và bản điện tử trên hệ thống, mã "
                        + sheet.dossier().code() + ";"));
        papers.add(samples(sheet));
        said.add(Block.paragraph("Hồ sơ gửi kèm gồm:"));
        said.add(new Block.Items(papers));
        return OfficialDocument.of(issuer(sheet), "", "V/v đề nghị đánh giá, phân hạng sản phẩm OCOP")
                .numbered(sheet.letter() == null ? null : sheet.letter().number())
                .dated(
                        place(sheet),
                        sheet.letter() == null ? null : sheet.letter().issuedOn())
                .saying(said)
                .signedBy(chair(
                        sheet, sheet.letter() == null ? null : sheet.letter().signer()))
                .sentTo(List.of("Như trên;", "Chủ thể;", "Lưu: VT."));
    }

    public static OfficialDocument returnLetter(OfficeSheet sheet, Returned returned) {
        boolean byCommune = returned.level() == Level.COMMUNE;
        LocalDate on = LocalTime.dateOf(returned.at());
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < returned.items().size(); i++) {
            var item = returned.items().get(i);
            rows.add(List.of(Integer.toString(i + 1), item.item(), item.sentence()));
        }
        var said = new ArrayList<Block>();
        said.add(new Block.Addressees(List.of(sheet.producerName())));
        said.add(Block.paragraph("Qua xem xét hồ sơ mã " + sheet.dossier().code() + " của sản phẩm “"
                + sheet.product().name()
                + "”, cơ quan tiếp nhận đề nghị chủ thể bổ sung, hoàn thiện các nội dung sau:"));
        said.add(new Block.Grid(
                "Nội dung cần bổ sung",
                List.of(
                        new Block.Column("STT", Block.Align.CENTRE, 1),
                        new Block.Column("Tiêu chí, tài liệu", Block.Align.START, 4),
                        new Block.Column("Nội dung cần bổ sung", Block.Align.START, 9)),
                rows,
                ""));
        said.add(Block.paragraph(
                returned.answerBy() == null
                        ? "Chủ thể hoàn thiện trên hệ thống rồi gửi lại; hồ sơ được xem xét tiếp ngay khi nhận lại."
                        : "Chủ thể hoàn thiện trên hệ thống rồi gửi lại trước hết ngày "
                                + VietnameseDate.print(returned.answerBy()) + "."));
        var issuer = byCommune ? communeIssuer(sheet) : provinceIssuer();
        return OfficialDocument.of(issuer, "", "V/v bổ sung hồ sơ đề nghị đánh giá, phân hạng sản phẩm OCOP")
                .dated(byCommune ? communeName(sheet) : "Lào Cai", on)
                .saying(said)
                .signedBy(byCommune ? chair(sheet, null) : new Signature(List.of(), "THỦ TRƯỞNG CƠ QUAN", ""))
                .sentTo(
                        byCommune
                                ? List.of("Như trên;", "Lưu: VT.")
                                : List.of("Như trên;", "UBND cấp xã;", "Lưu: VT."));
    }

    /** The advisory body of the province, which receives and checks (R46). */
    public static Issuer provinceIssuer() {
        return new Issuer("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CƠ QUAN THAM MƯU OCOP TỈNH LÀO CAI");
    }

    public static Block grid(String caption, List<List<String>> rows) {
        return new Block.Grid(
                caption,
                List.of(
                        new Block.Column("Nội dung", Block.Align.START, 2),
                        new Block.Column("Thông tin", Block.Align.START, 5)),
                rows,
                "");
    }

    public static String kind(DossierKind kind) {
        return switch (kind) {
            case FIRST -> "Đánh giá lần đầu";
            case UPGRADE -> "Nâng hạng";
            case RE_RATING -> "Phân hạng lại";
        };
    }

    private static List<List<String>> general(OfficeSheet sheet) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Tên sản phẩm", sheet.product().name()));
        rows.add(List.of(
                "Mã số sản phẩm", Objects.requireNonNullElse(sheet.dossier().productCode(), "")));
        rows.add(List.of("Chủ thể", sheet.producerName()));
        rows.add(List.of("Loại hồ sơ", kind(sheet.dossier().kind())));
        rows.add(List.of("Hạng đăng ký", sheet.dossier().aimedStars() + " sao"));
        if (sheet.registration() != null) {
            rows.add(List.of("Số phiếu đăng ký", sheet.registration().formNumber()));
            rows.add(List.of(
                    "Ngày nhận hồ sơ", VietnameseDate.print(sheet.registration().receivedOn())));
        }
        rows.add(List.of("Mẫu sản phẩm", samples(sheet)));
        return rows;
    }

    private static List<Block> meeting(OfficeSheet sheet) {
        if (sheet.review() == null || sheet.review().meetingOn() == null) {
            return List.of();
        }
        String note = sheet.review().meetingNote();
        return List.of(Block.paragraph("Ủy ban nhân dân cấp xã đã họp xem xét ngày "
                + VietnameseDate.print(sheet.review().meetingOn()) + (note.isBlank() ? "." : ": " + note)));
    }

    private static String received(OfficeSheet sheet) {
        var registration = sheet.atCommune();
        return "Ủy ban nhân dân " + sheet.commune() + " nhận hồ sơ của " + sheet.producerName()
                + (registration == null
                        ? "."
                        : " ngày " + VietnameseDate.print(registration.receivedOn()) + ", số phiếu "
                                + registration.formNumber() + ".");
    }

    private static String proposal(OfficeSheet sheet) {
        return "Ủy ban nhân dân " + sheet.commune()
                + " đề nghị Ủy ban nhân dân tỉnh, cơ quan tham mưu quản lý OCOP cấp tỉnh xem xét, đánh giá, phân hạng sản phẩm “"
                + sheet.product().name() + "” của " + sheet.producerName() + ".";
    }

    private static String samples(OfficeSheet sheet) {
        if (sheet.samplesNeeded() == 0) {
            return "Mẫu sản phẩm: không yêu cầu đối với sản phẩm du lịch.";
        }
        return sheet.samples() == null
                ? "Mẫu sản phẩm: " + sheet.samplesNeeded() + " mẫu."
                : "Mẫu sản phẩm: " + sheet.samples().number() + " mẫu, nhận ngày "
                        + VietnameseDate.print(sheet.samples().receivedOn()) + " tại "
                        + sheet.samples().place() + ".";
    }

    private static Issuer issuer(OfficeSheet sheet) {
        return sheet.level() == Level.COMMUNE ? communeIssuer(sheet) : provinceIssuer();
    }

    private static Issuer communeIssuer(OfficeSheet sheet) {
        return new Issuer("ỦY BAN NHÂN DÂN", sheet.commune().toUpperCase(Locale.of("vi")));
    }

    private static String place(OfficeSheet sheet) {
        return sheet.level() == Level.COMMUNE ? communeName(sheet) : "Lào Cai";
    }

    /** "Xã Tả Van" dates its papers in "Tả Van". */
    private static String communeName(OfficeSheet sheet) {
        return sheet.commune().replaceFirst("^(Xã|Phường|Đặc khu) ", "");
    }

    private static Signature chair(OfficeSheet sheet, @org.jspecify.annotations.Nullable String signer) {
        return new Signature(List.of("TM. ỦY BAN NHÂN DÂN"), "CHỦ TỊCH", signer == null ? "" : signer);
    }

    private static int number(Matter matter) {
        return matter.ordinal() + 1;
    }

    private static String title(Matter matter) {
        return switch (matter) {
            case RAW_MATERIAL -> "Nguồn gốc nguyên liệu địa phương";
            case LABOUR -> "Sử dụng lao động địa phương";
            case IDEA -> "Nguồn gốc ý tưởng sản phẩm";
            case IDENTITY -> "Bản sắc, tri thức địa phương";
        };
    }
}
