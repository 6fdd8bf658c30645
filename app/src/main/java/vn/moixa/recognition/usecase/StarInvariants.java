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

    @Bean
    Invariant recognisedOnTheDayOfTheDecision() {
        return Invariant.sql(
                "recognition-day-is-that-of-the-decision",
                "Ngày công nhận là ngày ký quyết định",
                "A confirmed recognition has the day of its decision",
                """
                select r.id::text from recognition.recognition r join recognition.decision d on d.id = r.decision_id
                where r.grade = 'CONFIRMED' and r.recognised_on is distinct from d.signed_on
                """);
    }

    @Bean
    Invariant confirmedDecisionsAreNumbered() {
        return Invariant.sql(
                "recognition-decisions-are-numbered",
                "Kết quả được công nhận có quyết định ghi số và cơ quan ban hành",
                "A confirmed recognition rests on a decision with number and issuer",
                """
                select r.id::text from recognition.recognition r join recognition.decision d on d.id = r.decision_id
                where r.grade = 'CONFIRMED' and (trim(d.number) = '' or trim(d.issuer) = '')
                """);
    }

    @Bean
    Invariant noDistrictDecisionsAnyMore() {
        return Invariant.sql(
                "recognition-no-district-decision-since-july-2025",
                "Từ 1/7/2025 không còn quyết định cấp huyện",
                "There is no decision of a district since 1 July 2025",
                """
                select id::text from recognition.decision where issuer_level = 'DISTRICT' and signed_on >= '2025-07-01'
                """);
    }

    @Bean
    Invariant endingsFollowIssue() {
        return Invariant.sql(
                "recognition-endings-follow-issue",
                "Thu hồi, huỷ bỏ không trước ngày cấp và có quyết định",
                "An ending is not before the issue and has a decision",
                """
                select c.code from recognition.ending e join recognition.certificate c on c.id = e.certificate_id
                where e.ended_on < c.issued_on or trim(e.decision_number) = '' or trim(e.explanation) = ''
                """);
    }

    @Bean
    Invariant reportedHasNoCertificate() {
        return Invariant.sql(
                "recognition-reported-has-no-certificate",
                "Kết quả chỉ được đưa tin không có giấy chứng nhận",
                "What is only reported has no certificate",
                """
                select c.code from recognition.certificate c join recognition.recognition r on r.id = c.recognition_id
                where r.grade = 'REPORTED'
                """);
    }

    @Bean
    Invariant codesCanBeTyped() {
        return Invariant.sql(
                "recognition-codes-can-be-typed",
                "Mã kiểm tra gồm mười ký tự dễ đọc",
                "A code of verification is ten characters that are easy to read",
                """
                select code from recognition.certificate where code !~ '^[0-9A-HJKMNP-TV-Z]{10}$'
                """);
    }

    @Bean
    Invariant starsLieWhereTheirProductsAre() {
        return Invariant.sql(
                "recognition-stars-lie-with-their-products",
                "Sao được tính ở đúng chủ thể và địa bàn của chủ thể, hoặc của sản phẩm khi chủ thể chưa rõ nơi",
                "A star counts where its owner is, or where the product is when the place of the owner is unknown",
                """
                select s.recognition_id::text from recognition.star_period s join registry.product p on p.id = s.product_id
                left join registry.producer o on o.id = p.producer_id
                where s.producer_id is distinct from p.producer_id
                   or (s.commune_code, s.former_district_code, s.former_province_code) is distinct from (
                    case when num_nonnulls(o.commune_code, o.former_district_code, o.former_province_code) > 0
                        then (o.commune_code, o.former_district_code, o.former_province_code)
                        else (p.commune_code, p.former_district_code, p.former_province_code) end)
                """);
    }

    @Bean
    Invariant firstStarsComeFirst() {
        return Invariant.sql(
                "recognition-first-comes-first",
                "Công nhận lần đầu không đứng sau một lần công nhận khác đã xác nhận",
                "A first recognition does not follow another confirmed one",
                """
                select b.id::text from recognition.recognition a join recognition.recognition b
                  on b.product_id = a.product_id and b.kind = 'FIRST' and b.recognised_on > a.recognised_on
                where a.grade = 'CONFIRMED' and b.grade = 'CONFIRMED'
                """);
    }

    @Bean
    Invariant remindersAreOfTheirStep() {
        return Invariant.sql(
                "recognition-reminders-are-of-certificates-in-time",
                "Lời nhắc chỉ gửi khi giấy chứng nhận đã được cấp",
                "A reminder follows the issue of its certificate",
                """
                select c.code from recognition.reminder m join recognition.certificate c on c.id = m.certificate_id
                where m.sent_at < c.issued_on
                """);
    }
}
