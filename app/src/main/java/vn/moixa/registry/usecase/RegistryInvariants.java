package vn.moixa.registry.usecase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.moixa.audit.Invariant;

/** What must always hold for the register (R172). */
@Configuration(proxyBeanMethods = false)
class RegistryInvariants {

    @Bean
    Invariant codesUsedUpInCounter() {
        return Invariant.sql(
                "registry-code-numbers-used-up",
                "Bộ đếm của xã không nhỏ hơn số thứ tự đã cấp, nên không số nào được cấp hai lần",
                "A commune's counter is not below a number given, so that none is given twice",
                """
                select c.code from registry.product_code c
                where c.running_number > coalesce((select n.last_number from registry.product_code_counter n
                    where n.list = c.list and n.commune_code = c.commune_code and n.year = c.year), 0)
                """);
    }

    @Bean
    Invariant industryFollowsSet() {
        return Invariant.sql(
                "registry-industry-follows-set",
                "Ngành của sản phẩm khớp với bộ sản phẩm",
                "The industry of a product is that of its set",
                """
                select p.id from registry.product p join registry.product_set s on s.number = p.set_number
                where p.industry is distinct from s.industry
                """);
    }

    @Bean
    Invariant productsLieWithTheirProducers() {
        return Invariant.sql(
                "registry-products-lie-with-producers",
                "Sản phẩm không có nơi riêng thì thuộc địa bàn của chủ thể",
                "A product without a place of its own lies where its producer is",
                """
                select p.id from registry.product p join registry.producer o on o.id = p.producer_id
                where p.unit_code is null and o.commune_code is not null and p.commune_code is distinct from o.commune_code
                """);
    }

    @Bean
    Invariant versionsHaveRevisions() {
        return Invariant.sql(
                "registry-versions-have-revisions",
                "Mỗi lần sửa chủ thể, sản phẩm đều có trong lịch sử",
                "Every version of a producer or product is in the history",
                """
                select s.id from (select 'PRODUCER' as type, id, version from registry.producer
                    union all select 'PRODUCT', id, version from registry.product) s
                where s.version > 0 and not exists (select from registry.revision r
                    where r.subject_type = s.type and r.subject_id = s.id and r.version = s.version)
                """);
    }

    @Bean
    Invariant nobodyConfirmsOwnEntry() {
        return Invariant.sql(
                "registry-nobody-confirms-own-entry",
                "Cán bộ nhập thay không tự xác nhận thay chủ thể",
                "Whoever entered for a producer did not confirm it",
                "select id from registry.entry_on_behalf where confirmed_by = entered_by");
    }

    @Bean
    Invariant tourismOnlyTypes() {
        return Invariant.sql(
                "registry-tourism-only-types",
                "Hội, hiệp hội và trung tâm điều hành chỉ có sản phẩm du lịch",
                "Associations and operating centres own tourism products only",
                """
                select p.id from registry.product p join registry.producer_type t on t.producer_id = p.producer_id
                where t.type in ('ASSOCIATION', 'OPERATING_CENTRE') and upper_inf(t.valid) and p.industry <> 'TOURISM'
                """);
    }

    @Bean
    Invariant everyProducerHasAType() {
        return Invariant.sql(
                "registry-every-producer-has-a-type",
                "Mỗi chủ thể còn hoạt động có đúng một loại hình hiện nay",
                "Every producer that goes on has one legal type today",
                """
                select p.id::text from registry.producer p
                where (select count(*) from registry.producer_type t where t.producer_id = p.id and upper_inf(t.valid)) <> 1
                  and p.ceased_on is null
                """);
    }

    @Bean
    Invariant typesWithoutGaps() {
        return Invariant.sql(
                "registry-types-have-no-gaps",
                "Lịch sử loại hình của chủ thể không có khoảng trống",
                "The history of legal types has no gaps",
                """
                select producer_id::text from registry.producer_type group by producer_id
                having (select count(*) from unnest(range_agg(valid))) > 1
                """);
    }

    @Bean
    Invariant placesFollowUnits() {
        return Invariant.sql(
                "registry-places-follow-units",
                "Xã hiện nay của chủ thể, sản phẩm, làng nghề, vùng nguyên liệu khớp với đơn vị đã ghi",
                "The commune of today is that of the unit recorded",
                """
                select id::text from (
                    select id, unit_list, unit_code, commune_code from registry.producer
                    union all select id, unit_list, unit_code, commune_code from registry.product
                    union all select id, unit_list, unit_code, commune_code from registry.craft_village
                    union all select id, unit_list, unit_code, commune_code from registry.sourcing_area) r
                where unit_list = '2025' and length(unit_code) = 5 and commune_code is distinct from unit_code
                """);
    }

    @Bean
    Invariant livesInOrder() {
        return Invariant.sql(
                "registry-lives-are-in-order",
                "Không chủ thể, làng nghề nào kết thúc trước khi bắt đầu",
                "Nothing ended before it began",
                """
                select id::text from registry.producer where ceased_on < founded_on
                union all select id::text from registry.craft_village where ended_on < recognised_on
                """);
    }

    @Bean
    Invariant onBehalfNamesItsRecord() {
        return Invariant.sql(
                "registry-entries-on-behalf-name-a-record",
                "Việc nhập thay trỏ tới một phiên bản có thật của hồ sơ",
                "What was entered on behalf names a version that is there",
                """
                select e.id::text from registry.entry_on_behalf e
                where not exists (select from registry.revision r
                    where r.subject_type = e.subject_type and r.subject_id = e.subject_id and r.version = e.version)
                """);
    }

    @Bean
    Invariant confirmationsAreWhole() {
        return Invariant.sql(
                "registry-confirmations-are-whole",
                "Xác nhận có đủ người và thời điểm, sau khi nhập",
                "A confirmation has a person and a time, after the entry",
                """
                select id::text from registry.entry_on_behalf
                where num_nonnulls(confirmed_by, confirmed_by_name, confirmed_at) not in (0, 3) or confirmed_at < entered_at
                """);
    }

    @Bean
    Invariant samplesStayAmongThemselves() {
        return Invariant.sql(
                "registry-samples-stay-among-themselves",
                "Sản phẩm mẫu thuộc chủ thể mẫu, sản phẩm thật thuộc chủ thể thật",
                "Sample products belong to sample producers, real ones to real ones",
                """
                select p.id::text from registry.product p join registry.producer o on o.id = p.producer_id
                where p.sample <> o.sample
                """);
    }

    @Bean
    Invariant codesAreOfTheirParts() {
        return Invariant.sql(
                "registry-codes-are-of-their-parts",
                "Mã sản phẩm khớp với xã, số thứ tự và năm",
                "A product code is made of its commune, number and year",
                """
                select code from registry.product_code
                where code not like '%' || commune_code || '-' || running_number || '-' || year
                """);
    }
}
