package vn.moixa.appraisal.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.usecase.CloseMarking.Closing;
import vn.moixa.appraisal.council.usecase.MarkProduct;
import vn.moixa.appraisal.criteria.Sheets;
import vn.moixa.audit.Checks;
import vn.moixa.shared.Ids;
import vn.moixa.test.MoixaTest;
import vn.moixa.web.Viewer;

/**
 * Every connection to the database is cut again and again while members mark and the chair closes. What was answered is kept, once; what
 * was not answered is sent again with the same id; closing is done or not done, never half.
 */
@MoixaTest
@Import(CouncilHall.class)
class KilledConnectionsTest {

    private static final int TEA = 11;
    private static final int TURNS = 3;

    @Autowired
    CouncilHall hall;

    @Autowired
    JdbcClient sql;

    @Autowired
    Checks checks;

    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    @Test
    void R168_noMarkIsLostAfterItsAnswerAndNoneIsDoubled() throws Exception {
        var council = hall.council("Hội đồng đứt mạng", 4);
        var session = hall.session(council, SessionMode.MEETING);
        var item = hall.open(council, session, List.of(hall.dossier("Chè đứt mạng", TEA)))
                .getFirst();
        var last = Sheets.of(hall.set(TEA).set(), 74, 4);
        var answered = new LinkedHashMap<Viewer, Map<String, MarkProduct.Wish>>();
        whileKilling(() -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var running = new LinkedHashMap<Viewer, Future<Map<String, MarkProduct.Wish>>>();
                council.markers().forEach(member -> running.put(member, threads.submit(() -> mark(item, member))));
                for (var one : running.entrySet()) {
                    answered.put(one.getKey(), one.getValue().get());
                }
            }
            return null;
        });
        assertThat(killed.get()).as("connections that were cut").isPositive();
        int criteria = last.size();
        for (var one : answered.entrySet()) {
            var marks = hall.desks.of(session, item.id(), one.getKey()).ballot().marks();
            assertThat(marks).hasSize(criteria);
            one.getValue().forEach((criterion, wish) -> {
                assertThat(marks.get(criterion).points()).isEqualTo(wish.points());
                assertThat(marks.get(criterion).version()).as("each turn once").isEqualTo(TURNS);
            });
        }
        assertThat(sql.sql("select count(*) from appraisal.mark_step")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4 * criteria * TURNS);
    }

    @Test
    void closingIsDoneOrNotDone() throws Exception {
        var council = hall.council("Hội đồng đóng", 3);
        var session = hall.session(council, SessionMode.MEETING);
        var dossiers = java.util.stream.IntStream.range(0, 12)
                .mapToObj(number -> hall.dossier("Chè đóng " + number, TEA))
                .toList();
        var items = hall.open(council, session, dossiers);
        for (Item item : items) {
            hall.everyoneHandsIn(
                    council, item, Map.of(), Sheets.of(hall.set(TEA).set(), 73, 4));
        }
        whileKilling(() -> {
            for (Item item : items) {
                while (!(attempt(() -> hall.closing.close(session, item.id(), council.chair()))
                        instanceof Closing.Ruled)) {
                    assertThat(half()).as("half closed products").isZero();
                }
            }
            return null;
        });
        assertThat(half()).isZero();
        assertThat(count("select count(*) from appraisal.council_result")).isEqualTo(12);
        assertThat(count("select count(*) from audit.entry where action = 'council.product-ruled'"))
                .isEqualTo(12);
        assertThat(checks.all().stream()
                        .filter(invariant -> invariant.name().startsWith("council-")
                                || invariant.name().startsWith("audit-chain"))
                        .filter(invariant -> !checks.check(invariant).holds()))
                .isEmpty();
    }

    /** Each criterion three times, the last time with the mark that is to stay. */
    private Map<String, MarkProduct.Wish> mark(Item item, Viewer member) {
        var answered = new LinkedHashMap<String, MarkProduct.Wish>();
        for (int turn = 1; turn <= TURNS; turn++) {
            var marks = Sheets.of(hall.set(TEA).set(), 70 + turn, 4);
            marks.byCriterion().forEach((criterion, mark) -> {
                var wish = new MarkProduct.Wish(
                        Ids.next(), criterion, mark.points(), mark.caseNumber(), false, "Lượt này", null);
                while (!(attempt(() -> hall.mark.mark(item.session(), item.id(), null, List.of(wish), member))
                        instanceof MarkProduct.Answer.Kept)) {
                    repeated.incrementAndGet();
                }
                answered.put(criterion, wish);
            });
        }
        return answered;
    }

    /** Products that are neither untouched nor ruled as a whole. */
    private long half() {
        return count("""
                select count(*) from appraisal.session_item i
                where (i.state = 'MARKING' and exists (select from appraisal.score_sheet s where s.item_id = i.id and s.state = 'UNSEALED'))
                   or (i.state = 'RULED') <> exists (select from appraisal.council_result r where r.item_id = i.id)
                   or (i.state <> 'MARKING' and exists (select from appraisal.score_sheet s where s.item_id = i.id and s.state <> 'UNSEALED'))""");
    }

    private long count(String query) {
        Long count = attempt(() -> sql.sql(query).query(Long.class).single());
        return count == null ? count(query) : count;
    }

    private static <T> @org.jspecify.annotations.Nullable T attempt(Callable<T> deed) {
        try {
            return deed.call();
        } catch (DataAccessException | TransactionException cut) {
            return null;
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void whileKilling(Callable<Void> deed) throws Exception {
        var stop = new AtomicBoolean();
        var killer = Thread.ofVirtual().start(() -> {
            while (!stop.get()) {
                Integer cut = attempt(() -> sql.sql("""
                                select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
                                where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'""").query(Integer.class).single());
                killed.addAndGet(cut == null ? 0 : cut);
                java.util.concurrent.locks.LockSupport.parkNanos(15_000_000);
            }
        });
        try {
            deed.call();
        } finally {
            stop.set(true);
            killer.join();
        }
        System.out.println("cut " + killed.get() + " connections, sent again " + repeated.get() + " times");
    }
}
