package vn.moixa.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.notice.usecase.SendDueMessages;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Language;
import vn.moixa.web.Role;

@MoixaTest
class NoticesTest {

    private static final UUID ACCOUNT = UUID.fromString(WithViewer.ACCOUNT);
    private static final Notice NOTICE = Notice.of("notice.test", "chè Shan <tuyết>");

    @Autowired
    private Notices notices;

    @Autowired
    private SendDueMessages sendDueMessages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestTime time;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester pages;

    @Test
    void without_a_mail_server_letters_wait() {
        notices.tell(new Recipient(null, "a@example.vn", Language.VI), NOTICE);
        assertThat(sendDueMessages.send()).isZero();
        assertThat(states()).containsExactly("EMAIL WAITING");
    }

    @Test
    @WithViewer(role = Role.PRODUCER, producer = "00000000-0000-7000-8000-0000000000a1")
    void the_bell_counts_what_is_unread_and_each_message_can_be_marked() {
        assertThat(pages.get().uri("/notice/messages")).bodyText().contains("aria-label=\"Thông báo\"");
        notices.tell(new Recipient(ACCOUNT, null, Language.VI), NOTICE);
        notices.tell(new Recipient(ACCOUNT, null, Language.VI), NOTICE);
        notices.tell(new Recipient(UUID.randomUUID(), null, Language.VI), NOTICE);
        assertThat(pages.get().uri("/notice/messages"))
                .bodyText()
                .contains(
                        "aria-label=\"Thông báo, 2 chưa đọc\"",
                        "<span class=\"mx-badge-n\" aria-hidden=\"true\">2</span>");
        var first = database.sql("select id from notice.message where account_id = ? order by id limit 1")
                .param(ACCOUNT)
                .query(UUID.class)
                .single();
        assertThat(pages.post().uri("/notice/messages/" + first + "/reading").with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/notice/messages")).bodyText().contains("Thông báo, 1 chưa đọc");
        var others = database.sql("select id from notice.message where account_id <> ?")
                .param(ACCOUNT)
                .query(UUID.class)
                .single();
        assertThat(pages.post().uri("/notice/messages/" + others + "/reading").with(csrf()))
                .hasStatus(404);
        assertThat(pages.post().uri("/notice/messages/reading").with(csrf())).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/notice/messages")).bodyText().doesNotContain("Thông báo, ");
    }

    @Test
    void a_message_is_written_in_the_language_of_its_reader() {
        notices.tell(new Recipient(ACCOUNT, null, Language.EN), NOTICE);
        assertThat(database.sql("select subject from notice.message")
                        .query(String.class)
                        .single())
                .isEqualTo("Trial: chè Shan <tuyết>");
    }

    @Test
    void what_can_wait_waits_for_the_morning_and_what_is_urgent_does_not() {
        time.moveTo(Instant.parse("2026-11-24T15:00:00Z"));
        notices.tell(new Recipient(null, "a@example.vn", Language.VI), NOTICE);
        notices.tell(new Recipient(null, "b@example.vn", Language.VI), Notice.urgent("notice.test", "x"));
        assertThat(database.sql(
                                "select address || ' ' || to_char(not_before at time zone 'Asia/Ho_Chi_Minh', 'DD HH24:MI') from notice.message order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("a@example.vn 25 06:30", "b@example.vn 24 22:00");
    }

    @Test
    void nothing_is_told_of_a_change_that_was_rolled_back() {
        transaction.executeWithoutResult(status -> {
            notices.tell(new Recipient(ACCOUNT, "a@example.vn", Language.VI), NOTICE);
            status.setRollbackOnly();
        });
        assertThat(states()).isEmpty();
    }

    @Test
    @WithViewer(role = Role.PRODUCER, producer = "00000000-0000-7000-8000-00000000000a")
    void a_person_reads_own_messages_only_and_marks_them_read() {
        notices.tell(new Recipient(ACCOUNT, null, Language.VI), NOTICE);
        notices.tell(new Recipient(UUID.randomUUID(), null, Language.VI), Notice.of("notice.test", "của người khác"));
        assertThat(pages.get().uri("/notice/messages"))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa đọc:", "Thử: chè Shan &lt;tuyết&gt;")
                .doesNotContain("của người khác");
        assertThat(pages.post().uri("/notice/messages/reading").with(csrf())).hasStatus(303);
        assertThat(pages.get().uri("/notice/messages")).bodyText().doesNotContain("Chưa đọc:");
        assertThat(states()).containsExactlyInAnyOrder("IN_APP READ", "IN_APP SENT");
    }

    @Test
    @WithViewer(role = Role.PRODUCER, producer = "00000000-0000-7000-8000-00000000000a")
    void older_messages_are_on_the_next_page() {
        for (int i = 0; i < 31; i++) {
            notices.tell(new Recipient(ACCOUNT, null, Language.VI), Notice.of("notice.test", "số " + i + "."));
        }
        String first =
                pages.get().uri("/notice/messages").exchange().getResponse().getContentType();
        assertThat(first).startsWith("text/html");
        UUID oldestShown = database.sql("select id from notice.message order by id desc offset 29 limit 1")
                .query(UUID.class)
                .single();
        assertThat(pages.get().uri("/notice/messages"))
                .bodyText()
                .contains("số 30.", "before=" + oldestShown)
                .doesNotContain("số 0.");
        assertThat(pages.get().uri("/notice/messages?before=" + oldestShown))
                .bodyText()
                .contains("số 0.")
                .doesNotContain("số 30.");
        assertThat(pages.get().uri("/notice/messages?before=nothing")).hasStatus4xxClientError();
    }

    @Test
    @WithViewer(role = Role.ADMINISTRATOR)
    void an_administrator_sees_what_did_not_go_out_without_whole_addresses() {
        notices.tell(new Recipient(null, "nguyenvanmau@example.vn", Language.VI), NOTICE);
        assertThat(pages.get().uri("/notice/outbox"))
                .hasStatusOk()
                .bodyText()
                .contains("ng•••@example.vn", "Chưa cài đặt", "Chờ gửi từ 24/11/2026")
                .doesNotContain("nguyenvanmau");
    }

    @Test
    @WithViewer(role = Role.ADMINISTRATOR)
    void an_administrator_puts_a_failed_message_back_in_line() {
        notices.tell(new Recipient(null, "a@example.vn", Language.VI), NOTICE);
        database.sql("update notice.message set state = 'FAILED', attempts = 7").update();
        UUID id =
                database.sql("select id from notice.message").query(UUID.class).single();
        assertThat(pages.post().uri("/notice/outbox/{id}/attempts", id).with(csrf()))
                .hasStatus(303);
        assertThat(states()).containsExactly("EMAIL WAITING");
        assertThat(pages.post()
                        .uri("/notice/outbox/{id}/attempts", UUID.randomUUID())
                        .with(csrf()))
                .hasStatus(404);
    }

    private List<@Nullable String> states() {
        return database.sql("select channel || ' ' || state from notice.message")
                .query(String.class)
                .list();
    }
}
