package vn.moixa.appraisal.commune.store;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;

/** What always holds between receipt at the commune and the report of the advisers (R172). */
@Component
class CommuneInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql(
                        "commune-registered-has-fixed-criteria",
                        "Hồ sơ đã được xã tiếp nhận có bộ tiêu chí cố định từ ngày nhận và có mã số sản phẩm",
                        "A dossier registered by its commune has its criteria fixed on that day and a product code",
                        """
                        select d.code from appraisal.dossier d join appraisal.registration r on r.dossier_id = d.id and r.level = 'COMMUNE'
                        where d.criteria_fixed_on is distinct from r.received_on or d.product_code is null
                        """),
                Invariant.sql(
                        "commune-form-number-within-counter",
                        "Không có số phiếu đăng ký nào vượt số đã cấp của cơ quan trong năm",
                        "No form number lies beyond what its office has given in the year",
                        """
                        select r.form_number from appraisal.registration r
                        left join appraisal.form_counter c on c.office_code = r.office_code and c.year = r.year
                        where c.last_number is null or r.running_number > c.last_number
                        """),
                Invariant.sql(
                        "commune-return-names-an-item",
                        "Mỗi lần trả hồ sơ nêu ít nhất một nội dung và một câu",
                        "Every return names at least one item and a sentence",
                        """
                        select x.id::text from appraisal.dossier_return x
                        where not exists (select from appraisal.dossier_return_item i where i.return_id = x.id)
                        """),
                Invariant.sql(
                        "commune-proposal-is-signed",
                        "Hồ sơ xã đã đề nghị có công văn với số, ngày, người ký và bản quét",
                        "A dossier proposed by its commune has a letter with number, day, signer and scan",
                        """
                        select d.code from appraisal.dossier d join appraisal.registration r on r.dossier_id = d.id and r.level = 'COMMUNE'
                        where d.proposed_on is not null and not exists (select from appraisal.paper p where p.subject_id = d.id
                            and p.kind = 'PROPOSAL_LETTER' and p.number is not null and p.issued_on = d.proposed_on
                            and p.signer is not null and p.scan_hash is not null)
                        """),
                Invariant.sql(
                        "commune-proposal-has-four-findings",
                        "Hồ sơ xã đã đề nghị có đủ nhận định về bốn nội dung",
                        "A dossier proposed by its commune has findings on all four matters",
                        """
                        select d.code from appraisal.dossier d join appraisal.registration r on r.dossier_id = d.id and r.level = 'COMMUNE'
                        where d.proposed_on is not null
                          and (select count(*) from appraisal.commune_finding f where f.dossier_id = d.id) <> 4
                        """),
                Invariant.sql(
                        "round-takes-what-was-proposed-in-time",
                        "Hồ sơ trong một đợt được đề nghị không muộn hơn ngày chốt của đợt, trừ khi được chuyển có lý do",
                        "Dossiers of a round were proposed by its cut-off day unless moved there with a reason",
                        """
                        select d.code from appraisal.dossier d join appraisal.round r on r.id = d.round_id
                        where d.proposed_on > r.proposals_before and exists (select from appraisal.round_change c
                            where c.dossier_id = d.id and c.to_round = r.id) and not exists (select from appraisal.round_change c
                            where c.dossier_id = d.id and c.to_round = r.id and c.reason <> '')
                          and r.version = 0
                        """),
                Invariant.sql(
                        "round-extra-has-plan",
                        "Đợt ngoài quy định có số kế hoạch",
                        "An extra round has the number of its plan",
                        "select r.name from appraisal.round r where r.extra and coalesce(r.plan_number, '') = ''"),
                Invariant.sql(
                        "advisory-council-after-report",
                        "Hồ sơ trước hội đồng mà tổ tư vấn đã xem thì có báo cáo đã gửi",
                        "A dossier before the council that the advisers worked on has their report handed in",
                        """
                        select d.code from appraisal.dossier d join appraisal.advisory_report a on a.dossier_id = d.id
                        where d.state = 'COUNCIL' and a.handed_in_at is null
                        """),
                Invariant.sql(
                        "postcheck-failure-names-criteria",
                        "Kết quả hậu kiểm không đáp ứng nêu tiêu chí nào không còn đáp ứng",
                        "A post-check that found criteria not met names them",
                        """
                        select c.id::text from appraisal.post_check c where c.state = 'DONE' and not c.criteria_met
                          and not exists (select from appraisal.post_check_criterion f where f.post_check_id = c.id)
                        """));
    }
}
