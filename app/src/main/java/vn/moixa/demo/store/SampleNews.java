package vn.moixa.demo.store;

import static vn.moixa.demo.store.Copy.id;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.VietnameseText;

/** Invented news, counted back from the day of loading so that the front page is never stale. */
final class SampleNews {

    private final Copy rows = Copy.into(
            "portal.news",
            "id",
            "slug",
            "title_vi",
            "summary_vi",
            "body_vi",
            "title_en",
            "summary_en",
            "body_en",
            "public_from",
            "sample",
            "author_name",
            "created_at",
            "updated_at");
    private final Instant now;

    SampleNews(Instant now) {
        this.now = now;
        piece(
                4,
                "Hội đồng cấp tỉnh mở phiên đánh giá đợt 2",
                "Hồ sơ của các xã, phường được đưa ra chấm trong ba ngày.",
                "Chủ thể được mời mang sản phẩm đến trước giờ họp 30 phút.\n\nKết quả được báo về xã và chủ thể bằng văn bản.",
                "The provincial council opens its second round",
                "Dossiers of the communes are marked within three days.",
                "Producers are asked to bring their products half an hour early.\n\nCommunes and producers are told the result in writing.");
        piece(
                12,
                "Đưa câu chuyện sản phẩm lên trang tra cứu",
                "Hướng dẫn từng bước trên điện thoại cho chủ thể.",
                "Mở trang sản phẩm của bạn, chọn Sửa, viết câu chuyện vào ô Câu chuyện rồi lưu.\n\nNgười mua quét mã QR sẽ đọc được ngay.",
                "Put the story of your product on its page",
                "Step by step on a phone.",
                "Open your product, choose to change it, write the story and save.\n\nBuyers who scan the code read it at once.");
        piece(
                19,
                "Chợ phiên OCOP cuối năm",
                "Góc nếm chè Shan, rượu ngô và đồ thổ cẩm của nhiều xã.",
                "Chợ họp vào hai ngày cuối tuần. Mỗi gian hàng treo tờ in mã QR để khách tra cứu giấy chứng nhận.",
                "OCOP market at the end of the year",
                "Taste Shan tea and maize spirit, see brocade of many communes.",
                "The market lasts a weekend. Each stall shows its QR sheet so that visitors can check the certificate.");
    }

    void send(Connection connection) throws SQLException, IOException {
        rows.send(connection);
    }

    private void piece(
            int daysAgo, String title, String summary, String body, String titleEn, String summaryEn, String bodyEn) {
        LocalDate day = LocalTime.dateOf(now).minusDays(daysAgo);
        rows.row(
                id("news " + title),
                VietnameseText.slug(title),
                title,
                summary,
                body,
                titleEn,
                summaryEn,
                bodyEn,
                day,
                true,
                "Ban biên tập (mẫu)",
                now,
                now);
    }
}
