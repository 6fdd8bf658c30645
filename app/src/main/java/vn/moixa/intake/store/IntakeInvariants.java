package vn.moixa.intake.store;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;

/** What always holds for imports (R172). */
@Component
class IntakeInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql(
                        "intake-counts-add-up",
                        "Số dòng mới, đổi, giữ nguyên và lỗi cộng lại bằng số dòng đã đọc",
                        "New, changed, unchanged and wrong rows of a preview add up to the rows read",
                        """
                        select id::text from intake.import
                        where state = 'PREVIEWED' and rows_read <> rows_new + rows_changed + rows_unchanged + rows_in_error"""),
                Invariant.sql(
                        "intake-rows-are-those-counted",
                        "Mỗi dòng đã đọc đều được giữ, cho tới khi hết thời hạn lưu",
                        "Every row read is kept until its time of keeping ends",
                        """
                        select i.id::text from intake.import i
                        left join (select import_id, count(*) as kept from intake.import_row group by 1) r on r.import_id = i.id
                        where i.state in ('PREVIEWED', 'DONE', 'UNDONE')
                          and coalesce(r.kept, 0) <> (case when i.rows_purged_at is null then i.rows_read else 0 end)"""),
                Invariant.sql(
                        "intake-written-imports-were-confirmed",
                        "Lượt nhập đã ghi có người xác nhận hoặc được phép ghi ngay, và không phải chạy thử",
                        "A written import was confirmed or allowed to be written at once, and was no trial",
                        """
                        select id::text from intake.import
                        where state in ('DONE', 'UNDOING', 'UNDONE') and (dry_run or (confirmed_at is null and not confirm_when_clean))"""),
                Invariant.sql(
                        "intake-undone-in-time",
                        "Lượt nhập chỉ được hoàn tác trong thời hạn",
                        "An import was undone within its time only, and says by whom",
                        """
                        select id::text from intake.import
                        where state = 'UNDONE' and (undone_at is null or undone_by_name is null or undo_until is null)"""),
                Invariant.sql(
                        "intake-stopped-imports-wrote-nothing",
                        "Lượt nhập bị huỷ hoặc hỏng không ghi gì",
                        "An import that was cancelled or failed wrote nothing",
                        """
                        select i.id::text from intake.import i
                        where i.state in ('CANCELLED', 'FAILED')
                          and (i.rows_applied > 0 or exists (select from intake.import_change c where c.import_id = i.id))"""));
    }
}
