package vn.moixa.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a visitor and one person of each role see on their way through the whole site; walked once for all tests. */
final class Walks {

    private static final int THREADS = 2;
    private static @Nullable Walks walked;

    private final List<Crawl.Visit> visits = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Walks() {
        List<String> added = Preparation.ofTheSite();
        var roles = new ArrayList<>(List.of(Reader.VISITOR));
        roles.addAll(DemoAccounts.roles());
        var results = new ConcurrentLinkedQueue<Crawl.Result>();
        inParallel(roles, role -> results.add(Crawl.by(Reader.as(role), added)));
        results.forEach(result -> {
            visits.addAll(result.visits());
            faults.addAll(result.faults());
        });
    }

    /** Not in the initialisation of the class, which the threads would wait for. */
    private static synchronized Walks walked() {
        if (walked == null) {
            walked = new Walks();
        }
        return walked;
    }

    static List<Crawl.Visit> visits() {
        return walked().visits;
    }

    static List<String> faults() {
        return walked().faults;
    }

    /** Few pages that together show every bone of every page seen: always the one that adds most to those before. */
    static List<Crawl.Visit> pagesWithNewBones() {
        var missing = new HashSet<String>();
        var left = new ArrayList<Crawl.Visit>();
        for (Crawl.Visit visit : walked().visits) {
            missing.addAll(visit.bones());
            left.add(visit);
        }
        var chosen = new ArrayList<Crawl.Visit>();
        while (!missing.isEmpty()) {
            Crawl.Visit best = Collections.max(left, Comparator.comparingLong(visit -> added(visit, missing)));
            chosen.add(best);
            missing.removeAll(best.bones());
            left.removeIf(visit -> added(visit, missing) == 0);
        }
        return chosen;
    }

    private static long added(Crawl.Visit visit, Set<String> missing) {
        return visit.bones().stream().filter(missing::contains).count();
    }

    /** Does the same for each thing on both processors. */
    static <T> void inParallel(Collection<T> things, Consumer<T> work) {
        inParallel(things, work, () -> {});
    }

    /** @param end what each thread does at last */
    static <T> void inParallel(Collection<T> things, Consumer<T> work, Runnable end) {
        var waiting = new ConcurrentLinkedQueue<>(things);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<?>>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> {
                    try {
                        for (T thing = waiting.poll(); thing != null; thing = waiting.poll()) {
                            work.accept(thing);
                        }
                    } finally {
                        end.run();
                    }
                }));
            }
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
