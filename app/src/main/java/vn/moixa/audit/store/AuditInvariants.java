package vn.moixa.audit.store;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;

/** What always holds for the trail, besides the chain itself. */
@Component
class AuditInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql(
                        "audit-guards-are-on",
                        "Bộ chặn sửa, xoá nhật ký đang bật",
                        "The triggers that refuse changes of the trail are on",
                        """
                        select wanted from unnest(array['entry_is_append_only', 'entry_is_never_truncated']) wanted
                        where not exists (select from pg_trigger
                            where tgname = wanted and tgrelid = 'audit.entry'::regclass and tgenabled in ('O', 'A'))"""),
                Invariant.sql(
                        "audit-entries-name-who-acted",
                        "Mỗi mục nhật ký có tên người làm, việc và đối tượng",
                        "Every entry names who acted, what was done and to what",
                        """
                        select seq::text from audit.entry
                        where actor_name = '' or action !~ '^[a-z]+\\.[a-z-]+$' or subject_type = '' or subject_id = ''"""),
                Invariant.sql(
                        "audit-time-does-not-run-back",
                        "Thời điểm trong nhật ký không lùi quá một giờ",
                        "Time in the trail does not run back by more than an hour",
                        """
                        select seq::text from (select seq, at, lag(at) over (order by seq) as before from audit.entry) e
                        where at < before - interval '1 hour'"""));
    }
}
