package vn.moixa.appraisal.council.store;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;

/** What always holds for councils. Offenders are named by product and member, never by a mark. */
@Component
class CouncilInvariants implements Invariants {

    private final Recount recount;

    CouncilInvariants(Recount recount) {
        this.recount = recount;
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                check(
                        "council-result-follows-from-marks",
                        "Mỗi kết quả hội đồng tính lại được từ điểm gốc bằng cách tính độc lập",
                        "Every result of a council is recomputed from raw marks by an independent calculation",
                        recount::wrongResults),
                check(
                        "council-proof-is-as-hashed",
                        "Bảng chứng minh khớp mã băm và từng dòng khớp với các dòng tạo ra nó",
                        "Every proof sheet equals its hash and each line follows from those before",
                        recount::wrongProofs),
                check(
                        "council-sheet-is-as-committed",
                        "Phiếu đã mở đúng là phiếu đã nộp, theo cam kết",
                        "Every opened sheet is what was handed in, by its commitment",
                        recount::brokenCommitments),
                Invariant.sql(
                        "council-marks-are-sealed-before-closing",
                        "Không phiếu nào mở khi sản phẩm còn đang chấm",
                        "No sheet of the present round is open while its product is being marked",
                        """
                        select s.id::text from appraisal.score_sheet s join appraisal.session_item i on i.id = s.item_id
                        where s.state = 'UNSEALED' and s.marking_round = i.marking_round and i.state in ('WAITING', 'MARKING')"""),
                Invariant.sql(
                        "council-quorum-was-held",
                        "Mỗi kết quả có đủ phiếu theo quy chế",
                        "Every result rests on enough sheets by its rules",
                        """
                        select r.item_id::text from appraisal.council_result r
                        join appraisal.session_item i on i.id = r.item_id
                        join appraisal.council_session cs on cs.id = i.session_id
                        join appraisal.council c on c.id = cs.council_id
                        join appraisal.council_rules q on q.id = c.rules_id
                        where exists (select from appraisal.score_sheet s where s.item_id = i.id)
                          and (select count(*) from appraisal.score_sheet s
                               where s.item_id = i.id and s.marking_round = i.marking_round and s.state = 'UNSEALED') * 100
                            < q.quorum_percent * (select count(*) from appraisal.council_member m
                               where m.council_id = c.id and m.role <> 'SECRETARY'
                                 and (m.left_on is null or m.left_on > (r.closed_at at time zone 'Asia/Ho_Chi_Minh')::date)
                                 and (exists (select from appraisal.score_sheet s where s.item_id = i.id and s.member_id = m.id)
                                      or exists (select from appraisal.session_attendance a
                                          where a.session_id = cs.id and a.member_id = m.id))
                                 and not exists (select from appraisal.conflict_of_interest x where x.item_id = i.id
                                     and x.member_id = m.id and coalesce(x.excluded, x.origin = 'DECLARED')))"""),
                Invariant.sql(
                        "council-excluded-members-are-not-counted",
                        "Người không được chấm không có phiếu trong kết quả",
                        "No excluded member has an opened sheet",
                        """
                        select s.id::text from appraisal.score_sheet s
                        join appraisal.conflict_of_interest x on x.item_id = s.item_id and x.member_id = s.member_id
                        where s.state = 'UNSEALED' and coalesce(x.excluded, x.origin = 'DECLARED')"""),
                Invariant.sql(
                        "council-secretary-does-not-mark",
                        "Thư ký không có phiếu chấm",
                        "No secretary has a sheet",
                        """
                        select s.id::text from appraisal.score_sheet s join appraisal.council_member m on m.id = s.member_id
                        where m.role = 'SECRETARY'"""),
                Invariant.sql(
                        "council-sheet-belongs-to-its-council",
                        "Mỗi phiếu thuộc thành viên của đúng hội đồng",
                        "Every sheet is of a member of the council that sits",
                        """
                        select s.id::text from appraisal.score_sheet s
                        join appraisal.council_member m on m.id = s.member_id
                        join appraisal.session_item i on i.id = s.item_id
                        join appraisal.council_session cs on cs.id = i.session_id
                        where m.council_id <> cs.council_id"""),
                Invariant.sql(
                        "council-spread-within-limit",
                        "Không kết quả nào có chênh lệch quá quy chế",
                        "No result has a spread beyond its rules",
                        """
                        select r.item_id::text from appraisal.council_result r
                        join appraisal.session_item i on i.id = r.item_id
                        join appraisal.council_session cs on cs.id = i.session_id
                        join appraisal.council c on c.id = cs.council_id
                        join appraisal.council_rules q on q.id = c.rules_id
                        where r.spread > q.spread_limit"""),
                Invariant.sql(
                        "council-ruled-has-a-result",
                        "Sản phẩm có kết quả khi và chỉ khi đã chốt",
                        "A product is ruled exactly when its result is stored",
                        """
                        select i.id::text from appraisal.session_item i
                        where (i.state = 'RULED') <> exists (select from appraisal.council_result r where r.item_id = i.id)"""),
                Invariant.sql(
                        "council-closed-session-is-settled",
                        "Phiên đã kết thúc không còn sản phẩm dở dang",
                        "A closed session has no product left open",
                        """
                        select i.id::text from appraisal.session_item i join appraisal.council_session cs on cs.id = i.session_id
                        where cs.state = 'CLOSED' and i.state not in ('RULED', 'POSTPONED')"""),
                Invariant.sql(
                        "council-mark-is-its-last-step",
                        "Mỗi điểm là bước sửa cuối cùng của nó, không mất, không lặp",
                        "Every mark is its own last step: none lost, none doubled",
                        """
                        select m.sheet_id || ' ' || m.criterion from appraisal.mark m
                        where exists (select from appraisal.mark_step t where t.sheet_id = m.sheet_id and t.criterion = m.criterion)
                          and not exists (select from appraisal.mark_step t where t.sheet_id = m.sheet_id
                              and t.criterion = m.criterion and t.version = m.version and t.points = m.points
                              and t.none_met = m.none_met and t.choice_case is not distinct from m.choice_case
                              and t.remark = m.remark)
                        union all
                        select t.sheet_id || ' ' || t.criterion from appraisal.mark_step t
                        where not exists (select from appraisal.mark m where m.sheet_id = t.sheet_id and m.criterion = t.criterion
                            and m.version >= t.version)"""),
                Invariant.sql(
                        "council-gate-findings-have-reasons",
                        "Mỗi kết luận điều kiện có lý do",
                        "Every finding on a gate has a reason",
                        """
                        select item_id || ' ' || stars || '/' || criterion from appraisal.gate_finding
                        where char_length(reason) < 10"""));
    }

    private static Invariant check(String name, String vietnamese, String english, Supplier<List<String>> offenders) {
        return Invariant.check(name, vietnamese, english, offenders);
    }
}
