package vn.moixa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.audit.store.Entries;
import vn.moixa.test.MoixaTest;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** R169: append-only, chained, exported; a verifier finds any changed, removed or reordered row. */
@MoixaTest
class R169_AuditChainTest {

    private static final Viewer OFFICER = new Viewer(
            UUID.fromString("00000000-0000-7000-8000-00000000000a"),
            "Lò Văn Pứn",
            List.of(Grant.inProvince(Role.PROVINCIAL_OFFICER)));

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    Entries entries;

    @Autowired
    ChainFile file;

    @Autowired
    CheckCommand check;

    @BeforeEach
    void fiveDeeds() {
        for (int number = 1; number <= 5; number++) {
            Deed deed = Deed.of("registry.product-changed", "product", "P" + number)
                    .because("CV 12/UBND")
                    .with("stars", number)
                    .with("name", "Chè \"Shan\" \\ tuyết");
            transaction.executeWithoutResult(_ -> trail.append(OFFICER, deed));
        }
    }

    @Test
    void anUntouchedChainHolds() {
        assertThat(faults()).isEmpty();
        assertThat(checkPrints()).contains("✓      0  audit-chain-is-whole");
    }

    @Test
    void theDatabaseItselfRefusesChanges() {
        assertThatThrownBy(
                        () -> sql.sql("update audit.entry set basis = 'khác'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from audit.entry").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("truncate audit.entry").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anEntryOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> trail.append(OFFICER, Deed.of("registry.x", "product", "P9")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRolledBackDeedLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            trail.append(OFFICER, Deed.of("registry.x", "product", "P9"));
            status.setRollbackOnly();
        });
        assertThat(trail.historyOf("product", "P9", 10)).isEmpty();
        assertThat(faults()).isEmpty();
    }

    @Test
    void everyFieldIsCovered() {
        for (String change : List.of(
                "at = at + interval '1 microsecond'",
                "actor_id = null",
                "actor_name = 'Người khác'",
                "on_behalf_of = '00000000-0000-7000-8000-00000000000b'",
                "action = 'registry.product-removed'",
                "subject_type = 'producer'",
                "subject_id = 'P33'",
                "basis = ''",
                "detail = '{}'",
                "hash = sha256('x')")) {
            tamper("update audit.entry set " + change + " where seq = 3");
            assertThat(faults()).as(change).contains("Changed[seq=3]");
            emptyTrail();
            fiveDeeds();
        }
    }

    @Test
    void aRemovedRowIsFound() {
        tamper("delete from audit.entry where seq = 3");
        assertThat(faults()).contains("Removed[seq=3, upTo=3]", "Unlinked[seq=4]");
        assertThat(checkPrints()).contains("✗", "audit-chain-is-whole").contains("Removed");
    }

    @Test
    void theFirstAndTheLastRowAreFoundWhenRemoved() {
        tamper("delete from audit.entry where seq = 1");
        assertThat(faults()).contains("Removed[seq=1, upTo=1]");
        tamper("delete from audit.entry where seq = 5");
        assertThat(faults()).contains("WrongEnd[seq=4, expected=5]");
    }

    @Test
    void reorderedRowsAreFound() {
        tamper(
                "update audit.entry set seq = -seq where false",
                "alter table audit.entry drop constraint entry_seq_check",
                "update audit.entry set seq = -1 where seq = 2",
                "update audit.entry set seq = 2 where seq = 3",
                "update audit.entry set seq = 3 where seq = -1",
                "alter table audit.entry add constraint entry_seq_check check (seq > 0)");
        assertThat(faults()).contains("Changed[seq=2]", "Unlinked[seq=2]", "Changed[seq=3]");
    }

    @Test
    void aForgerWhoComputesHashesAnewIsFoundAtTheNextLink() {
        var links = new ArrayList<ChainLink>();
        entries.eachLink(links::add);
        AuditEntry old = links.get(2).entry();
        var forged = ChainLink.of(
                new AuditEntry(
                        old.seq(),
                        old.at(),
                        old.actorId(),
                        old.actorName(),
                        null,
                        old.action(),
                        old.subjectType(),
                        old.subjectId(),
                        "",
                        old.detail()),
                links.get(2).previousHash());
        tamper("update audit.entry set basis = '', hash = decode('" + forged.hash() + "', 'hex') where seq = 3");
        assertThat(faults()).containsExactly("Unlinked[seq=4]");
    }

    @Test
    void theExportedFileVerifiesByItselfAndShowsAChangedLine() throws Exception {
        var bytes = new ByteArrayOutputStream();
        file.writeAll(bytes);
        String lines = bytes.toString(StandardCharsets.UTF_8);
        assertThat(file.verify(new BufferedReader(new StringReader(lines))).faults())
                .isEmpty();
        String changed = lines.replace("\"P3\"", "\"P4\"");
        assertThat(file.verify(new BufferedReader(new StringReader(changed))).faults())
                .containsExactly(new ChainVerifier.Fault.Changed(3));
        String piece = lines.lines().skip(2).reduce("", (all, line) -> all + line + "\n");
        assertThat(file.verify(new BufferedReader(new StringReader(piece))).count())
                .isEqualTo(3);
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int number = 0; number < 40; number++) {
                all.add(people.submit(() -> transaction.executeWithoutResult(_ -> {
                    trail.append(OFFICER, Deed.of("registry.a", "product", "Q"));
                    trail.append(OFFICER, Deed.of("registry.b", "product", "Q"));
                })));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(trail.historyOf("product", "Q", 100)).hasSize(80);
        assertThat(faults()).isEmpty();
    }

    private List<String> faults() {
        var verifier = new ChainVerifier();
        entries.eachLink(verifier::accept);
        verifier.endsAt(entries.end().seq(), entries.end().hash());
        return verifier.faults().stream().map(Object::toString).toList();
    }

    private String checkPrints() {
        var bytes = new ByteArrayOutputStream();
        int status = check.run(List.of(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertThat(status == 0).isEqualTo(!printed.contains("✗"));
        return printed;
    }

    private void emptyTrail() {
        tamper("delete from audit.entry", "delete from audit.head");
    }

    /** As somebody could who owns the database. */
    private void tamper(String... statements) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("set local session_replication_role = replica").update();
            for (String statement : statements) {
                sql.sql(statement).update();
            }
        });
    }
}
