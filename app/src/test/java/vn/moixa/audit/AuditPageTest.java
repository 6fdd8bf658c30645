package vn.moixa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
@WithViewer(role = Role.AUDITOR)
class AuditPageTest {

    private static final UUID SOMEBODY = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    @Autowired
    MockMvcTester browser;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void deeds() {
        var officer = new Viewer(SOMEBODY, "Vàng <b>A</b>", List.of());
        transaction.executeWithoutResult(_ -> {
            for (int number = 1; number <= 60; number++) {
                trail.append(officer, Deed.of("registry.product-changed", "product", "P" + number));
            }
            trail.append(
                    officer,
                    Deed.of("registry.product-changed", "product", "P1").because("<script>"));
        });
    }

    @Test
    void theNewestComeFirstAndNothingIsReadAsMarkup() {
        assertThat(browser.get().uri("/audit/entries"))
                .hasStatusOk()
                .bodyText()
                .contains("Vàng &lt;b&gt;A", "&lt;script&gt;", "24/11/2026 09:00", "rel=\"next\"")
                .doesNotContain("<b>A", ">11<");
    }

    @Test
    void codesAreSaidInTheLanguageOfTheReader() {
        transaction.executeWithoutResult(_ -> trail.append(
                new Viewer(SOMEBODY, "A", List.of()),
                Deed.of("identity.role-granted", "account", "B").with("role", Role.FINANCE_OFFICER)));

        assertThat(browser.get().uri("/audit/entries?subjectType=account"))
                .hasStatusOk()
                .bodyText()
                .contains("vai trò:", "Cán bộ tài chính", "tài khoản <span")
                .doesNotContain("FINANCE_OFFICER");
    }

    @Test
    void theHistoryOfOneThing() {
        assertThat(browser.get().uri("/audit/entries?subjectType=product&subjectId=P1"))
                .hasStatusOk()
                .bodyText()
                .contains(">61<", ">1<")
                .doesNotContain(">2<");
    }

    @Test
    void pagesFollowEachOther() {
        assertThat(browser.get()
                        .uri("/audit/entries?cursor="
                                + vn.moixa.shared.Cursor.of("12").encoded()))
                .hasStatusOk()
                .bodyText()
                .contains(">11<")
                .doesNotContain(">12<");
        assertThat(browser.get().uri("/audit/entries?cursor=forged%00")).hasStatusOk();
    }

    @Test
    void anotherDayIsEmptyAndAWrongDayIsRefused() {
        assertThat(browser.get().uri("/audit/entries?day=2026-11-23"))
                .hasStatusOk()
                .bodyText()
                .contains("Không có mục nào");
        assertThat(browser.get().uri("/audit/entries?day=hôm qua")).hasStatus(400);
        assertThat(browser.get().uri("/audit/entries?actor=1' or '1'='1")).hasStatus(400);
    }

    @Test
    void theDayCanBeKeptOutside() {
        assertThat(browser.get().uri("/audit/days/2026-11-24"))
                .hasStatusOk()
                .bodyText()
                .contains("\"seq\":61", "\"previousHash\":\"0000");
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = "03006")
    void othersMayNotLook() {
        assertThat(browser.get().uri("/audit/entries")).hasStatus(403);
    }
}
