package vn.moixa.notice.store;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;

/** What always holds for messages and days (R172). */
@Component
class NoticeInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql(
                        "notice-attempts-are-logged",
                        "Mỗi lần thử gửi đều có trong nhật ký gửi",
                        "Every attempt to send is in the log of deliveries",
                        """
                        select m.id::text from notice.message m
                        left join (select message_id, count(*) as tries from notice.delivery group by 1) d on d.message_id = m.id
                        where m.attempts <> coalesce(d.tries, 0)"""),
                Invariant.sql(
                        "notice-sent-means-delivered",
                        "Thư đã gửi có một lần gửi thành công",
                        "A letter that was sent has a delivery that succeeded",
                        """
                        select m.id::text from notice.message m
                        where m.channel <> 'IN_APP' and m.state = 'SENT' and (m.sent_at is null or not exists (
                            select from notice.delivery d where d.message_id = m.id and d.outcome = 'DELIVERED'))"""),
                Invariant.sql(
                        "notice-sent-letters-keep-no-text",
                        "Thư đã gửi không còn giữ nội dung",
                        "The text of a letter that was sent is not kept",
                        """
                        select id::text from notice.message where channel <> 'IN_APP' and state = 'SENT' and body <> ''"""),
                Invariant.sql(
                        "notice-messages-have-a-reader",
                        "Thông báo trong hệ thống có tài khoản, thư có địa chỉ",
                        "A message inside has an account, one that goes out an address",
                        """
                        select id::text from notice.message
                        where case channel when 'IN_APP' then account_id is null else address is null and account_id is null end"""),
                Invariant.sql(
                        "notice-read-has-a-time",
                        "Thông báo đã đọc có thời điểm đọc",
                        "A message that was read has the time of it",
                        """
                        select id::text from notice.message where (state = 'READ') <> (read_at is not null)"""),
                Invariant.sql(
                        "notice-no-day-is-skipped",
                        "Không ngày nào bị bỏ qua khi báo ngày mới",
                        "No day was skipped when days were announced",
                        """
                        select day::text from (select day, lag(day) over (order by day) as before from notice.passed_day) d
                        where day <> before + 1"""));
    }
}
