package vn.moixa.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void what_people_type_becomes_one_form() {
        Reading reading = Reading.of(
                Kind.EVENT,
                Map.of(
                        "kind",
                        "FAIR",
                        "name",
                        "  Hội   chợ ",
                        "held_from",
                        "5/9/2024",
                        "sales_vnd",
                        "1,5 tỷ",
                        "contracts",
                        "1.200",
                        "result",
                        "dòng một\r\ndòng  hai",
                        "grade",
                        "CONFIRMED",
                        "outside_province",
                        "true"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.values().byField())
                .containsAllEntriesOf(Map.of(
                        "name",
                        "Hội chợ",
                        "held_from",
                        "2024-09-05",
                        "sales_vnd",
                        "1500000000",
                        "contracts",
                        "1200",
                        "result",
                        "dòng một\ndòng hai",
                        "outside_province",
                        "true"));
    }

    @Test
    void what_cannot_be_read_is_named_field_by_field() {
        Reading reading = Reading.of(
                Kind.EVENT,
                Map.of(
                        "kind",
                        "PARTY",
                        "name",
                        "",
                        "held_from",
                        "31/02/2024",
                        "sales_vnd",
                        "-5",
                        "contracts",
                        "nhiều",
                        "memoranda",
                        "1,5",
                        "topic",
                        "x".repeat(300),
                        "grade",
                        "CONFIRMED"));
        assertThat(reading.findings())
                .extracting(Finding::field)
                .containsExactly("kind", "name", "held_from", "topic", "sales_vnd", "contracts", "memoranda");
    }

    @Test
    void periods_run_forward_and_deeds_are_not_in_the_future() {
        assertThat(Rules.check(
                        Kind.SALES_POINT,
                        Values.NONE.with("opened_on", "2024-05-02").with("closed_on", "2024-05-01"),
                        TODAY))
                .extracting(Finding::field)
                .containsExactly("closed_on");
        assertThat(Rules.check(Kind.LOGO_SUPPORT, Values.NONE.with("decided_on", "2026-11-25"), TODAY))
                .hasSize(1);
        assertThat(Rules.check(Kind.LOGO_SUPPORT, Values.NONE.with("decided_on", "2026-11-24"), TODAY))
                .isEmpty();
        assertThat(Rules.check(Kind.EVENT, Values.NONE.with("held_to", "2024-05-01"), TODAY))
                .extracting(Finding::field)
                .containsExactly("held_from");
    }

    @Test
    void an_account_number_shows_its_last_four_digits_only() {
        assertThat(Values.NONE.with("account_number", "0012345678").masked().get("account_number"))
                .isEqualTo("•••• 5678");
    }
}
