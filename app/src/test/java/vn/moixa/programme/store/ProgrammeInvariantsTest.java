package vn.moixa.programme.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.moixa.audit.Invariant;
import vn.moixa.programme.domain.FrozenReport;
import vn.moixa.programme.domain.FrozenReport.Content;
import vn.moixa.programme.usecase.LoadPlans;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;

/** Every invariant holds for what is loaded, and sees what somebody breaks. */
@MoixaTest
class ProgrammeInvariantsTest {

    @Autowired
    LoadPlans loadPlans;

    @Autowired
    ProgrammeInvariants invariants;

    @Autowired
    Reports reports;

    @Autowired
    DSLContext database;

    @BeforeEach
    void load() throws IOException {
        loadPlans.load();
        // Twice is as good as once.
        loadPlans.load();
    }

    private List<String> offenders(String name) {
        var invariant = invariants.invariants().stream()
                .filter(one -> one.name().equals("programme-" + name))
                .findFirst()
                .orElseThrow();
        return switch (invariant.finder()) {
            case Invariant.Finder.Query(var sql) -> database.fetch(sql).map(row -> row.get(0, String.class));
            case Invariant.Finder.Check(var check) -> check.get();
        };
    }

    @Test
    void allHoldForWhatIsLoaded() {
        for (var invariant : invariants.invariants()) {
            assertThat(offenders(invariant.name().substring("programme-".length())))
                    .as(invariant.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "question-is-readable | update programme.target set indicator = '{\"subject\":\"WHALE\"}' where code = 'T6' | 182-KH-UBND-2024 T6",
                "question-is-readable | update programme.task set indicator = jsonb_set(indicator, '{measure}', '\"GUESS\"') where code = 'S4' | 182-KH-UBND-2024 S4",
                "target-has-its-history | update programme.target set version = 1 where code = 'T6' | 182-KH-UBND-2024 T6",
                "history-ends-in-the-present | update programme.target set goal = 0.1 where code = 'T6' | 182-KH-UBND-2024 T6",
                "shares-add-up | insert into programme.target_share select id, '2025', '03006', 3 from programme.target where code = 'T1' | 182-KH-UBND-2024 T1",
                "share-goal-is-a-fraction | update programme.target set goal = 60 where code = 'T6' | 182-KH-UBND-2024 T6",
                "reported-figure-has-source-and-author | update programme.reported_figure set source_name = ' ' where code = 'M25-OWNERS' | M25-OWNERS",
                "reported-parts-are-checked | update programme.reported_figure set value = 129 where code = 'M25-OWNERS' | M25-OWNERS",
                "task-serves-known-targets | update programme.task set serves = '{T99}' where code = 'S1' | 182-KH-UBND-2024 S1 T99"
            })
    void whatIsBrokenIsFound(String name, String damage, String offender) {
        database.execute(damage);
        assertThat(offenders(name)).containsExactly(offender);
    }

    @Test
    void aChangedReportIsFound() {
        var plan = database.fetchSingle("select id from programme.plan where code = '182-KH-UBND-2024'")
                .get(0, UUID.class);
        var content =
                new Content("182-KH-UBND-2024", "182", "Kế hoạch", LocalDate.of(2024, 12, 31), "", "", "", List.of());
        var report = new FrozenReport(UUID.randomUUID(), "182-KH-UBND-2024", content, "", TestTime.START, "Ai đó");
        reports.add(plan, report, List.of(), "CONFIRMED", null);
        assertThat(offenders("report-is-as-frozen")).isEmpty();
        database.execute("alter table programme.report disable trigger all");
        database.execute("update programme.report set content = replace(content, 'Kế hoạch', 'Kế khác')");
        database.execute("alter table programme.report enable trigger all");
        assertThat(offenders("report-is-as-frozen")).containsExactly(report.id().toString());
    }
}
