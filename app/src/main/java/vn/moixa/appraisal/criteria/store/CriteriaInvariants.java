package vn.moixa.appraisal.criteria.store;

import java.util.List;
import org.springframework.stereotype.Repository;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;

/** What must always hold for criteria sets (R172). */
@Repository
class CriteriaInvariants implements Invariants {

    private final StoredSets sets;

    CriteriaInvariants(StoredSets sets) {
        this.sets = sets;
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.check(
                        "criteria-published-content-is-unchanged",
                        "Bộ tiêu chí đã công bố còn nguyên nội dung: mã băm khớp, tổng 100 điểm, mọi điều kiện sao đạt được",
                        "A published criteria set still has its hash, sums to 100, and every gate can be reached",
                        sets::changedContents),
                Invariant.sql(
                        "criteria-every-product-set-has-criteria",
                        "Mỗi bộ sản phẩm trong danh mục đều có bộ tiêu chí",
                        "Every product set has criteria",
                        """
                        select p.number::text from registry.product_set p
                        where not exists (select from appraisal.criteria_set s where s.set_number = p.number)
                        """),
                Invariant.sql(
                        "criteria-versions-follow-each-other",
                        "Số phiên bản của mỗi bộ tiêu chí liên tục từ 1; bản sửa có lý do",
                        "Versions of a set are numbered 1, 2, 3 …, and every later one has a reason",
                        """
                        select code from appraisal.criteria_set group by code having max(version) <> count(*)
                        union all select code || ' v' || version from appraisal.criteria_set where version > 1 and reason = ''
                        """),
                Invariant.sql(
                        "criteria-dossiers-rest-on-a-set-of-their-day",
                        "Hồ sơ mới không dùng bộ tiêu chí đã hết hiệu lực khi xã đăng ký hồ sơ",
                        "No dossier rests on criteria that had lapsed when the commune registered it",
                        """
                        select d.code from appraisal.dossier d join appraisal.criteria_set s on s.id = d.criteria_set_id
                        where d.criteria_fixed_on is not null and not s.effective @> d.criteria_fixed_on
                        """));
    }
}
