package vn.moixa.promotion.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.promotion.PromotionChanged;
import vn.moixa.promotion.store.Links;
import vn.moixa.shared.LocalTime;

/** Asks the links whose turn it is and keeps since when each is alive or dead. */
@Component
public class CheckLinks {

    private static final Logger log = LoggerFactory.getLogger(CheckLinks.class);
    private static final int LINKS_A_ROUND = 300;
    private static final int LINKS_A_HOST = 20;
    private static final int HOSTS_AT_ONCE = 8;
    private static final int HOSTS_THAT_PROVE_AN_OUTAGE = 3;
    private static final int FAILURES_THAT_PROVE_DEATH = 2;
    private static final Duration WHEN_ALIVE = Duration.ofDays(7);
    private static final Duration WHEN_DEAD = Duration.ofDays(1);
    private static final Duration WHEN_DOUBTFUL = Duration.ofHours(1);

    private final Links links;
    private final Prober prober;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    CheckLinks(
            Links links,
            Prober prober,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            InstantSource time) {
        this.links = links;
        this.prober = prober;
        this.events = events;
        this.transaction = transaction;
        this.time = time;
    }

    private record Checked(Links.Due link, Verdict verdict) {}

    /** Returns how many links were asked. */
    public int check() throws InterruptedException {
        prober.forgetHosts();
        List<Links.Due> due = links.due(time.instant(), LINKS_A_ROUND, LINKS_A_HOST);
        List<Checked> results = ask(due);
        if (isOurOutage(results)) {
            log.warn("None of {} links could be reached; taken as a fault of our own connection", results.size());
            results.forEach(
                    result -> links.postpone(result.link().id(), time.instant().plus(WHEN_DOUBTFUL)));
            return 0;
        }
        results.forEach(result -> transaction.executeWithoutResult(_ -> record(result.link(), result.verdict())));
        return results.size();
    }

    /** Links of one host one after the other, several hosts at a time. */
    private List<Checked> ask(List<Links.Due> due) throws InterruptedException {
        var tasks = due.stream().collect(Collectors.groupingBy(Links.Due::host)).values().stream()
                .<Callable<List<Checked>>>map(ofOneHost -> () -> {
                    var results = new ArrayList<Checked>();
                    for (Links.Due link : ofOneHost) {
                        results.add(new Checked(link, prober.probe(link.url())));
                    }
                    return results;
                })
                .toList();
        var results = new ArrayList<Checked>();
        try (var threads =
                Executors.newFixedThreadPool(HOSTS_AT_ONCE, Thread.ofVirtual().factory())) {
            for (var result : threads.invokeAll(tasks)) {
                results.addAll(result.get());
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
        return results;
    }

    private static boolean isOurOutage(List<Checked> results) {
        long hosts =
                results.stream().map(result -> result.link().host()).distinct().count();
        return hosts >= HOSTS_THAT_PROVE_AN_OUTAGE
                && results.stream()
                        .allMatch(result -> result.verdict() instanceof Verdict.Dead dead
                                && dead.problem().couldBeOurs());
    }

    private void record(Links.Due link, Verdict verdict) {
        Instant now = time.instant();
        switch (verdict) {
            case Verdict.Alive(Integer status) -> {
                links.checked(link.id(), now, status, null, 0, now.plus(WHEN_ALIVE));
                state(link, true);
            }
            case Verdict.Unclear(Integer status) ->
                links.checked(link.id(), now, status, "BLOCKED", link.failures(), now.plus(WHEN_DEAD));
            case Verdict.Dead dead -> {
                int failures = link.failures() + 1;
                boolean certain = dead.problem().isCertain() || failures >= FAILURES_THAT_PROVE_DEATH;
                links.checked(
                        link.id(),
                        now,
                        dead.status(),
                        dead.problem().name(),
                        failures,
                        now.plus(certain ? WHEN_DEAD : WHEN_DOUBTFUL));
                if (certain) {
                    state(link, false);
                }
            }
        }
    }

    private void state(Links.Due link, boolean alive) {
        if (links.changeState(link.id(), alive, LocalTime.today(time))) {
            events.publishEvent(new PromotionChanged());
        }
    }
}
