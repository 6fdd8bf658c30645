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
}
