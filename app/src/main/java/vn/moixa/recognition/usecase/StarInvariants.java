package vn.moixa.recognition.usecase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.moixa.audit.Invariant;
import vn.moixa.recognition.store.StarComparison;

/** What must always hold for stars and certificates (R172). */
@Configuration(proxyBeanMethods = false)
class StarInvariants {

    /** Recomputed from the records by the rules in Java, not by the statement that stores the periods. */
    @Bean
    Invariant starPeriodsFollowFromRecords(StarComparison comparison) {
        return Invariant.check(
                "recognition-stars-follow-from-records",
                "Thời gian mang sao đã lưu khớp với quyết định, giấy chứng nhận, gia hạn và thu hồi",
                "Stored star periods equal those that follow from decisions, certificates, extensions and endings",
                comparison::differences);
    }

    @Bean
    Invariant confirmedHasCertificate() {
        return Invariant.sql(
                "recognition-confirmed-has-certificate",
                "Mỗi kết quả công nhận có quyết định đều có giấy chứng nhận",
                "Every confirmed recognition has its certificate",
                """
                select r.id from recognition.recognition r
                where r.grade = 'CONFIRMED' and not exists (select from recognition.certificate c where c.recognition_id = r.id)
                """);
    }

    @Bean
    Invariant termIs36Months() {
        return Invariant.sql(
                "recognition-term-is-36-months",
                "Giấy chứng nhận có thời hạn 36 tháng kể từ ngày quyết định",
                "A certificate runs 36 months from its decision",
                """
                select c.code from recognition.certificate c join recognition.recognition r on r.id = c.recognition_id
                where c.issued_on <> r.recognised_on or c.expires_on <> (c.issued_on + interval '36 months')::date
                """);
    }

    @Bean
    Invariant extensionWithin180Days() {
        return Invariant.sql(
                "recognition-extension-within-180-days",
                "Gia hạn không quá 180 ngày sau khi hết hạn",
                "An extension ends at most 180 days after expiry",
                """
                select c.code from recognition.extension x join recognition.certificate c on c.id = x.certificate_id
                where x.until <= c.expires_on or x.until > c.expires_on + 180
                """);
    }

    @Bean
    Invariant oneConfirmedStarADay() {
        return Invariant.sql(
                "recognition-one-star-a-day",
                "Mỗi sản phẩm mang nhiều nhất một hạng sao được công nhận trong một ngày",
                "A product carries at most one confirmed star on any day",
                """
                select a.product_id from recognition.star_period a join recognition.star_period b
                  on b.product_id = a.product_id and b.recognition_id > a.recognition_id and b.valid && a.valid
                where a.grade = 'CONFIRMED' and b.grade = 'CONFIRMED'
                """);
    }

    @Bean
    Invariant levelMayGiveStar() {
        return Invariant.sql(
                "recognition-level-may-give-star",
                "5 sao chỉ do Trung ương công nhận; tỉnh công nhận 3 và 4 sao; huyện trước đây 3 sao",
                "Only the central level gives five stars, the province three and four, districts once three",
                """
                select d.number || ' ' || d.issuer from recognition.recognition r join recognition.decision d on d.id = r.decision_id
                where r.grade = 'CONFIRMED' and not (case d.issuer_level when 'CENTRE' then true
                    when 'PROVINCE' then r.stars in (3, 4) else r.stars = 3 end)
                """);
    }
}
