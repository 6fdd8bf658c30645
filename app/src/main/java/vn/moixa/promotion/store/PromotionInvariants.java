package vn.moixa.promotion.store;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;
import vn.moixa.promotion.domain.Banks;

@Component
class PromotionInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql(
                        "promotion-link-state-matches-history",
                        "Tình trạng của liên kết khớp với giai đoạn đang mở trong lịch sử",
                        "The state of a link is that of the open period of its history",
                        """
                        select k.url from promotion.link k
                        left join promotion.link_state s on s.link_id = k.id and upper_inf(s.period)
                        where k.alive is distinct from s.alive"""),
                Invariant.sql(
                        "promotion-storefront-shows-own-products",
                        "Gian hàng chỉ bày sản phẩm của chính chủ thể",
                        "A storefront shows products of its own producer only",
                        """
                        select f.id || ' ' || d.label from promotion.storefront f
                        join promotion.storefront_product x on x.storefront_id = f.id
                        join registry.fact_product d on d.subject_id = x.product_id
                        where d.producer_id is distinct from f.producer_id"""),
                Invariant.sql(
                        "promotion-history-has-no-account-numbers",
                        "Lịch sử không giữ số tài khoản đầy đủ",
                        "History keeps no whole account number",
                        """
                        select record_id::text from promotion.revision
                        where fields ->> 'account_number' not like '•••• %'"""),
                Invariant.sql(
                        "promotion-known-banks",
                        "Tài khoản thuộc một ngân hàng trong danh sách",
                        "An account is at a bank of the list",
                        "select id::text from promotion.payment_account where bank_key not in (" + bankKeys() + ")"));
    }

    private static String bankKeys() {
        return Banks.all().stream().map(bank -> "'" + bank.key() + "'").collect(Collectors.joining(", "));
    }
}
