package vn.moixa.recognition.intake;

import java.util.List;
import vn.moixa.intake.Choice;
import vn.moixa.intake.Column;

/** The columns of a list of OCOP products, in the order of the template. */
final class OcopColumns {

    static final Column KEY =
            Column.code("id", "Mã dòng", 0).alsoCalled("mã trong danh sách").forExample("P0001");
    static final Column CODE = Column.code("code", "Mã sản phẩm", 0)
            .alsoCalled("mã sản phẩm ocop", "mã số sản phẩm", "product code")
            .forExample("15-03006-2-2026");
    static final Column NAME = Column.text("product", "Tên sản phẩm")
            .needed()
            .alsoCalled("sản phẩm", "tên sản phẩm ocop", "product name", "tên sản phẩm dịch vụ")
            .forExample("Quả bưởi Múc");
    static final Column STARS = Column.choice("star", "Hạng sao", star("3"), star("4"), star("5"))
            .alsoCalled("số sao", "hạng", "xếp hạng", "sao", "phân hạng", "stars", "kết quả phân hạng");
    static final Column STATUS = Column.choice(
                    "status",
                    "Tình trạng",
                    Choice.of("RECOGNISED", "Đã công nhận", "công nhận", "đạt", "recognised"),
                    Choice.of("CANDIDATE", "Tiềm năng", "ý tưởng", "đăng ký", "candidate"),
                    Choice.of("DISTRICT_EVALUATED", "Cấp huyện đã đánh giá", "district_evaluated"),
                    Choice.of("NOT_CONFIRMED", "Chưa rõ là sản phẩm OCOP", "product_not_ocop_confirmed"))
            .alsoCalled("trạng thái");
    static final Column OWNER = Column.text("owner", "Chủ thể")
            .alsoCalled("tên chủ thể", "chủ thể ocop", "cơ sở sản xuất", "đơn vị sản xuất", "producer", "tên cơ sở");
    static final Column OWNER_TYPE = Column.choice(
                    "owner_type",
                    "Loại chủ thể",
                    Choice.of("COOPERATIVE", "Hợp tác xã", "HTX"),
                    Choice.of("COOPERATIVE_GROUP", "Tổ hợp tác", "THT"),
                    Choice.of("ENTERPRISE", "Doanh nghiệp", "Công ty", "DN"),
                    Choice.of("FARM", "Trang trại"),
                    Choice.of("HOUSEHOLD", "Hộ sản xuất", "Cá nhân/hộ", "Hộ gia đình", "Hộ", "Cá nhân"),
                    Choice.of("HOUSEHOLD_BUSINESS", "Hộ kinh doanh", "HKD", "Hộ đăng ký kinh doanh"),
                    Choice.of("ASSOCIATION", "Hội", "Hiệp hội"),
                    Choice.of("OPERATING_CENTRE", "Trung tâm điều hành"))
            .alsoCalled("loại hình", "loại hình chủ thể", "producer type");
    static final Column COMMUNE_2025 =
            Column.text("commune_2025", "Xã, phường (từ 7/2025)").alsoCalled("xã phường hiện nay", "xã mới");
    static final Column COMMUNE_CODE_2025 =
            Column.code("commune_code_2025", "Mã xã (từ 7/2025)", 5).alsoCalled("mã xã mới");
    static final Column COMMUNE = Column.text("commune", "Xã, phường")
            .alsoCalled("xã", "phường", "địa chỉ xã", "xã phường thị trấn", "xã (trước 7/2025)");
    static final Column COMMUNE_CODE_OLD =
            Column.code("commune_code_pre2025", "Mã xã (trước 7/2025)", 5).alsoCalled("mã xã cũ");
    static final Column DISTRICT =
            Column.text("district", "Huyện (trước 7/2025)").alsoCalled("huyện", "huyện thị xã thành phố", "quận huyện");
    static final Column DISTRICT_CODE_OLD = Column.code("district_code_pre2025", "Mã huyện (trước 7/2025)", 3);
    static final Column PROVINCE =
            Column.text("province_pre2025", "Tỉnh (trước 7/2025)").alsoCalled("tỉnh", "tỉnh cũ");
    static final Column PROVINCE_CODE_OLD = Column.code("province_code_pre2025", "Mã tỉnh (trước 7/2025)", 2);
    static final Column YEAR =
            Column.number("recognised_year", "Năm công nhận").alsoCalled("năm", "năm đánh giá", "năm xếp hạng");
    static final Column ROUND = Column.text("round", "Đợt").alsoCalled("đợt đánh giá", "đợt công nhận");
    static final Column DECISION = Column.text("decision_no", "Số quyết định")
            .atMost(60)
            .alsoCalled("quyết định", "quyết định số", "số qđ", "decision number")
            .forExample("4261/QĐ-UBND");
    static final Column DECIDED_ON = Column.date("decided_on", "Ngày quyết định")
            .alsoCalled("ngày ký", "ngày qđ", "ngày ban hành", "decision date")
            .forExample("05/08/2026");
    static final Column ISSUER = Column.text("issuer", "Cơ quan ban hành")
            .alsoCalled("cơ quan công nhận", "cấp công nhận", "issuing body")
            .forExample("UBND tỉnh Lào Cai");
    static final Column CERTIFICATE =
            Column.text("certificate_no", "Số giấy chứng nhận").atMost(60).alsoCalled("giấy chứng nhận số", "số gcn");
    static final Column ISSUED_ON =
            Column.date("issued_on", "Ngày cấp").alsoCalled("ngày cấp giấy chứng nhận", "ngày cấp gcn");
    static final Column SCORE = Column.number("score", "Tổng điểm").alsoCalled("điểm", "số điểm", "điểm trung bình");
    static final Column CATEGORY = Column.choice("category_as_published", "Nhóm sản phẩm", industries())
            .alsoCalled("nhóm", "ngành", "ngành hàng", "nhóm ngành");
    static final Column INFERRED_GROUP = Column.choice("group_inferred", "Nhóm suy từ tên", industries());
    static final Column INFERRED_PLACE = Column.text("place_inferred_from_name", "Nơi suy từ tên");
    static final Column NOTE = Column.text("note", "Ghi chú").atMost(1000);
    static final Column SOURCE = Column.text("source_url", "Nguồn").atMost(2000).alsoCalled("địa chỉ nguồn", "source");
    static final Column SAME_AS = Column.code("same_as", "Cùng sản phẩm với", 0)
            .alsoCalled("là sản phẩm", "mã sản phẩm đã có")
            .forExample("P0001");

    static final List<Column> ALL = List.of(
            KEY,
            CODE,
            NAME,
            STARS,
            STATUS,
            OWNER,
            OWNER_TYPE,
            COMMUNE_2025,
            COMMUNE_CODE_2025,
            COMMUNE,
            COMMUNE_CODE_OLD,
            DISTRICT,
            DISTRICT_CODE_OLD,
            PROVINCE,
            PROVINCE_CODE_OLD,
            YEAR,
            ROUND,
            DECISION,
            DECIDED_ON,
            ISSUER,
            CERTIFICATE,
            ISSUED_ON,
            SCORE,
            CATEGORY,
            INFERRED_GROUP,
            INFERRED_PLACE,
            NOTE,
            SOURCE,
            SAME_AS);

    private OcopColumns() {}

    private static Choice star(String stars) {
        return Choice.of(
                stars,
                stars + " sao",
                stars + "*",
                "hạng " + stars + " sao",
                "đạt " + stars + " sao",
                "ocop " + stars + " sao");
    }

    private static Choice[] industries() {
        return new Choice[] {
            Choice.of("FOOD", "Thực phẩm"),
            Choice.of("DRINK", "Đồ uống"),
            Choice.of("MEDICINAL", "Dược liệu và sản phẩm từ dược liệu", "Dược liệu", "Thảo dược"),
            Choice.of(
                    "CRAFT", "Thủ công mỹ nghệ", "Hàng thủ công mỹ nghệ", "Vải may mặc", "Lưu niệm nội thất trang trí"),
            Choice.of("ORNAMENTAL", "Sinh vật cảnh", "Hoa cây cảnh động vật cảnh"),
            Choice.of(
                    "TOURISM",
                    "Dịch vụ du lịch cộng đồng",
                    "Du lịch",
                    "Dịch vụ du lịch",
                    "Dịch vụ du lịch cộng đồng du lịch sinh thái và điểm du lịch",
                    "Dịch vụ du lịch nông thôn")
        };
    }
}
