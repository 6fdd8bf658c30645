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
                        "promotion-live-days-follow-links",
                        "Ngày được tính của nơi bán khớp với giai đoạn sống của liên kết",
                        "The days on which a place of sale counts are those its link answered",
                        """
                        select 'listing ' || id from promotion.listing where live <> promotion.live_days(valid, link_id)
                        union all
                        select 'storefront ' || id from promotion.storefront where live <> promotion.live_days(valid, link_id)
                        union all
                        select 'website ' || id from promotion.website where live <> promotion.live_days(valid, link_id)
                        union all
                        select 'channel presence ' || id from promotion.channel_presence
                        where live <> case when contract_number is not null then datemultirange(valid)
                                          else promotion.live_days(valid, link_id) end"""),
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
                        "promotion-places-follow-units",
                        "Xã hiện nay của điểm bán, sự kiện khớp với đơn vị đã ghi",
                        "The commune of a sales point or event is that of the unit recorded",
                        """
                        select id::text from (select id, unit_list, unit_code, commune_code from promotion.sales_point
                            union all select id, unit_list, unit_code, commune_code from promotion.event) r
                        where unit_list = '2025' and length(unit_code) = 5 and commune_code is distinct from unit_code"""),
                Invariant.sql(
                        "promotion-versions-have-revisions",
                        "Mỗi lần sửa đều có trong lịch sử",
                        "Every version of a record is in its history",
                        """
                        select r.id::text from (
                            select id, version from promotion.sales_channel
                            union all select id, version from promotion.channel_presence
                            union all select id, version from promotion.listing
                            union all select id, version from promotion.storefront
                            union all select id, version from promotion.website
                            union all select id, version from promotion.payment_account
                            union all select id, version from promotion.sales_point
                            union all select id, version from promotion.event
                            union all select id, version from promotion.logo_support) r
                        where r.version > 0 and not exists (select from promotion.revision v where v.record_id = r.id and v.version = r.version)"""),
                Invariant.sql(
                        "promotion-known-links-were-asked",
                        "Liên kết được coi là sống hay chết thì đã được hỏi",
                        "A link said to be alive or dead was asked",
                        """
                        select url from promotion.link where alive is not null and last_checked_at is null"""),
                Invariant.sql(
                        "promotion-samples-stay-among-themselves",
                        "Hồ sơ quảng bá mẫu thuộc chủ thể mẫu, hồ sơ thật thuộc chủ thể thật",
                        "Sample records of promotion belong to sample producers, real ones to real ones",
                        """
                        select r.id::text from (
                            select id, producer_id, sample from promotion.channel_presence
                            union all select id, producer_id, sample from promotion.storefront
                            union all select id, producer_id, sample from promotion.website
                            union all select id, producer_id, sample from promotion.payment_account) r
                        join registry.fact_producer p on p.subject_id = r.producer_id where p.sample <> r.sample"""),
                Invariant.sql(
                        "promotion-host-is-that-of-the-address",
                        "Tên máy chủ của liên kết khớp với địa chỉ",
                        "The host of a link is that of its address",
                        """
                        select url from promotion.link where position(lower(host) in lower(url)) = 0"""),
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
