package vn.moixa.appraisal.dossier.store;

import java.util.List;
import org.springframework.stereotype.Repository;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;

/** What must always hold for dossiers and their evidence (R172). */
@Repository
class DossierInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql(
                        "dossier-version-matches-its-hash",
                        "Bản hồ sơ đã nộp còn nguyên nội dung: mã băm khớp",
                        "A version handed in still has the content its hash was made of",
                        """
                        select d.code || ' v' || v.number from appraisal.dossier_version v join appraisal.dossier d on d.id = v.dossier_id
                        where encode(sha256(convert_to(v.content::text, 'UTF8')), 'hex') <> v.content_hash
                        """),
                Invariant.sql(
                        "dossier-sensitive-part-matches-its-hash",
                        "Phần thông tin nhạy cảm của bản nộp khớp mã băm ghi trong bản nộp",
                        "The sensitive part of a version matches the hash that the version holds",
                        """
                        select d.code || ' v' || v.number from appraisal.dossier_version v join appraisal.dossier d on d.id = v.dossier_id
                        join appraisal.dossier_version_sensitive s on s.dossier_id = v.dossier_id and s.number = v.number
                        where encode(sha256(convert_to(s.content::text, 'UTF8')), 'hex') <> v.content -> 'representative' ->> 'sha256'
                        """),
                Invariant.sql(
                        "dossier-versions-are-numbered-without-gaps",
                        "Các lần nộp của một hồ sơ được đánh số liên tục từ 1",
                        "Versions of a dossier are numbered 1, 2, 3 …",
                        """
                        select d.code from appraisal.dossier_version v join appraisal.dossier d on d.id = v.dossier_id
                        group by d.id, d.code having max(v.number) <> count(*)
                        """),
                Invariant.sql(
                        "dossier-confirmed-by-its-producer-only",
                        "Hồ sơ nhập thay chỉ do người khác với người nhập xác nhận",
                        "What was entered for a producer was confirmed by somebody else than who entered it",
                        """
                        select d.code from appraisal.dossier_confirmation c join appraisal.dossier d on d.id = c.dossier_id
                        where c.outcome = 'CONFIRMED' and (c.answered_by is null or c.answered_by = c.asked_by)
                        """),
                Invariant.sql(
                        "dossier-evidence-is-of-its-producer",
                        "Minh chứng trong hồ sơ là của chính chủ thể và đúng sản phẩm",
                        "Evidence in a dossier is of its producer, and of its product where it names one",
                        """
                        select d.code || ' ' || l.criterion from appraisal.dossier_evidence l
                        join appraisal.dossier d on d.id = l.dossier_id join appraisal.evidence e on e.id = l.evidence_id
                        where e.producer_id <> d.producer_id or (e.product_id is not null and e.product_id <> d.product_id)
                        """),
                Invariant.sql(
                        "dossier-state-is-the-last-event",
                        "Tình trạng của hồ sơ là bước cuối trong quá trình đã ghi",
                        "The state of a dossier is that of its last event",
                        """
                        select d.code from appraisal.dossier d
                        join lateral (select e.to_state from appraisal.dossier_event e where e.dossier_id = d.id
                                      order by e.seq desc limit 1) last on true
                        where last.to_state <> d.state
                        """),
                Invariant.sql(
                        "dossier-returned-items-are-answered-when-it-is-back",
                        "Hồ sơ nộp lại đã trả lời mọi yêu cầu bổ sung",
                        "A dossier that went back has an answer to every returned item",
                        """
                        select d.code || ' ' || i.item from appraisal.dossier_return r
                        join appraisal.dossier d on d.id = r.dossier_id
                        join appraisal.dossier_return_item i on i.return_id = r.id
                        left join appraisal.dossier_return_answer a on a.return_id = i.return_id and a.position = i.position
                        where r.answered_at is not null and a.answer is null
                        """),
                Invariant.sql(
                        "evidence-replaced-has-a-successor",
                        "Giấy tờ đã thay có bản thay, và chỉ giấy tờ đã thay mới có",
                        "A replaced paper names its successor, and no other does",
                        """
                        select title from appraisal.evidence where (state = 'REPLACED') <> (replaced_by is not null)
                        """),
                Invariant.sql(
                        "evidence-upload-is-as-long-as-its-pieces",
                        "Tệp đang gửi dở có đủ các đoạn đã báo nhận",
                        "A file on its way has all the pieces that were acknowledged",
                        """
                        select u.id::text from appraisal.upload u where u.state = 'OPEN' and u.received <>
                            (select coalesce(sum(length(p.content)), 0) from appraisal.upload_piece p where p.upload_id = u.id)
                        """));
    }
}
