package vn.moixa.area.store;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;

/** What always holds for the units of both lists (R172). */
@Component
class AreaInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql(
                        "area-units-lie-in-a-province",
                        "Mỗi đơn vị thuộc một tỉnh có trong cùng danh mục",
                        "Every unit lies in a province of its own list",
                        """
                        select u.list || ' ' || u.code from area.unit u
                        where not exists (select from area.unit p
                            where p.list = u.list and p.code = u.province_code and p.level = 'PROVINCE')"""),
                Invariant.sql(
                        "area-parents-are-there",
                        "Đơn vị cấp trên có trong cùng danh mục",
                        "The parent of a unit is in its own list",
                        """
                        select u.list || ' ' || u.code from area.unit u
                        where u.parent_code is not null
                          and not exists (select from area.unit p where p.list = u.list and p.code = u.parent_code)"""),
                Invariant.sql(
                        "area-successions-lead-to-present-communes",
                        "Xã cũ chỉ dẫn tới xã, phường của danh mục hiện hành",
                        "A former commune leads to a commune of the present list",
                        """
                        select s.id::text from area.succession s
                        where not exists (select from area.unit u
                            where u.list = '2025' and u.code = s.new_code and u.level = 'COMMUNE')"""),
                Invariant.sql(
                        "area-one-list-a-day",
                        "Mỗi ngày chỉ có một danh mục đơn vị hành chính có hiệu lực",
                        "On any day one list of units is in force",
                        """
                        select a.code || ' ' || b.code from area.unit_list a
                        join area.unit_list b on b.code > a.code and b.valid && a.valid"""),
                Invariant.sql(
                        "area-map-shows-each-commune-once",
                        "Bản đồ ô có đúng các xã, phường đang có của một tỉnh",
                        "The tile map shows present communes of one province",
                        """
                        select t.commune_code from area.tile t left join area.unit u
                          on u.list = '2025' and u.code = t.commune_code and u.level = 'COMMUNE'
                        where u.province_code is distinct from (select min(v.province_code) from area.tile s
                            join area.unit v on v.list = '2025' and v.code = s.commune_code)"""));
    }
}
