package vn.moixa.portal.search;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Any number of invented products whose words are as common and as rare as those of the real ones. */
final class ManyProducts {

    private static final String THINGS =
            "chè shan tuyết|trà túi lọc|mật ong hoa rừng|gạo séng cù|miến đao|tinh dầu quế|quế điếu|rượu ngô|rượu thóc|"
                    + "thịt trâu gác bếp|lạp xưởng|tương ớt|bánh chưng đen|nấm hương|măng khô|quả bưởi|quả lê|mận tam hoa|cao mềm actiso|thổ cẩm|"
                    + "đông trùng hạ thảo|trứng vịt|cá hồi|khoai sọ|dầu lạc|chuối ngự|hồng không hạt|su su|bột nghệ|thanh long|dưa mèo|cốm bản|xôi ngũ sắc";
    private static final String WORDS =
            "cổ thụ|hữu cơ|sấy dẻo|đặc biệt|nguyên chất|thượng hạng|truyền thống|vùng cao|xanh|đỏ|đen|ngọt|thơm|rừng già|"
                    + "bà nội|ông mãn|an phú|minh tâm|hoàng liên|thiên nhiên|ruộng bậc thang|bản làng|suối nguồn|mây núi|hương sắc|tâm an|phúc lộc|đại cát";

    private final JdbcClient jdbc;

    ManyProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(int count) {
        jdbc.sql("""
                        insert into registry.producer (id, name, folded, slug, created_at, updated_at)
                        select ('01900000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid,
                               (array['HTX', 'Công ty TNHH', 'Hộ kinh doanh', 'Tổ hợp tác'])[1 + i % 4] || ' '
                               || initcap((string_to_array(:words, '|'))[1 + i % 28]) || ' ' || i / 28, 'x', 'x', now(), now()
                        from generate_series(1, :makers) i
                        """).param("words", WORDS).param("makers", count / 5).update();
        jdbc.sql("""
                        insert into registry.producer_type (producer_id, type, valid)
                        select id, (array['COOPERATIVE', 'ENTERPRISE', 'HOUSEHOLD_BUSINESS', 'COOPERATIVE_GROUP'])[1 + number % 4], '(,)'
                        from registry.producer
                        """).update();
        jdbc.sql("""
                        insert into registry.product (id, producer_id, name, folded, slug, industry, commune_code, former_district_code,
                            former_province_code, sample, created_at, updated_at)
                        select ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
                               ('01900000-0000-7000-9000-' || lpad(to_hex(1 + i % :makers), 12, '0'))::uuid,
                               (string_to_array(:things, '|'))[1 + floor(power(random(), 2) * 33)::int] || ' '
                               || (string_to_array(:words, '|'))[1 + floor(random() * 28)::int] || ' ' || u.name
                               || case when i % 3 = 0 then ' ' || i / 1000 else '' end,
                               'x', 'x', (array['FOOD', 'DRINK', 'FOOD', 'CRAFT', 'MEDICINAL', 'FOOD', 'TOURISM'])[1 + i % 7],
                               s.new_code, u.district_code, u.province_code, i % 10 < 7, now(), now()
                        from generate_series(1, :count) i
                        join (select row_number() over (order by code) - 1 as n, * from area.unit
                              where list = 'pre2025' and province_code in ('10', '15') and level = 'COMMUNE') u on u.n = i % 319
                        join area.succession s on s.old_code = u.code
                        """)
                .param("things", THINGS)
                .param("words", WORDS)
                .param("makers", count / 5)
                .param("count", count)
                .update();
        jdbc.sql("""
                        insert into recognition.decision (id, number, issuer, issuer_level, signed_on, created_at, updated_at)
                        values ('01900000-0000-7000-a000-000000000000', '1', 'UBND tỉnh', 'PROVINCE', '2020-01-01', now(), now())
                        """).update();
        jdbc.sql("""
                        insert into recognition.recognition (id, product_id, decision_id, kind, stars, recognised_on, grade, created_at, updated_at)
                        select id, id, '01900000-0000-7000-a000-000000000000', 'FIRST', 3 + number % 3, '2020-01-01', 'CONFIRMED', now(), now()
                        from registry.product where number % 8 < 7
                        """).update();
        jdbc.sql("""
                        insert into recognition.star_period (recognition_id, product_id, stars, kind, grade, valid, ended_by, sample)
                        select r.id, r.product_id, case when p.number % 50 = 0 then 5 when p.number % 6 = 0 then 4 else 3 end, 'FIRST', 'CONFIRMED',
                               daterange(date '2022-01-01' + (p.number * 37 % 1700)::int, date '2025-01-01' + (p.number * 37 % 1700)::int),
                               case when p.number % 40 = 0 then 'WITHDRAWN' else 'EXPIRY' end, p.sample
                        from recognition.recognition r join registry.product p on p.id = r.product_id
                        """).update();
        jdbc.sql(
                        "analyze registry.product, registry.producer, registry.producer_type, recognition.star_period, recognition.recognition")
                .update();
    }
}
