package vn.moixa.appraisal.dossier.usecase;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.dossier.store.Returns;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** What a producer does with a dossier besides filling it in: takes it back before the council (R55), answers what it was returned for (R51). */
@Component
public class WithdrawDossier {

    private static final int SHORTEST_ANSWER = 5;
    private static final int LONGEST_ANSWER = 2_000;

    private final Dossiers dossiers;
    private final Returns returns;
    private final MoveDossier move;
    private final InstantSource time;

    WithdrawDossier(Dossiers dossiers, Returns returns, MoveDossier move, InstantSource time) {
        this.dossiers = dossiers;
        this.returns = returns;
        this.move = move;
        this.time = time;
    }

    /** How it ended. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Before the council or ended: it cannot be taken back any more. */
        record TooLate(DossierHead head) implements Outcome {}

        record AnswerLength(int shortest, int longest) implements Outcome {}
    }

    /** Only the producer takes its dossier back, no officer for it. Twice is once. */
    @Transactional
    public Outcome withdraw(DossierId id, String reason, Viewer viewer) {
        DossierHead head = own(id, viewer, false);
        if (head.state() == DossierState.WITHDRAWN_BY_PRODUCER) {
            return new Outcome.Done();
        }
        return move.move(head, DossierState.WITHDRAWN_BY_PRODUCER, viewer, "", reason)
                ? new Outcome.Done()
                : new Outcome.TooLate(head);
    }

    @Transactional
    public Outcome answer(DossierId id, int position, String answer, Viewer viewer) {
        DossierHead head = own(id, viewer, true);
        if (head.state() != DossierState.RETURNED) {
            return new Outcome.TooLate(head);
        }
        String text = answer.strip();
        if (text.length() < SHORTEST_ANSWER || text.length() > LONGEST_ANSWER) {
            return new Outcome.AnswerLength(SHORTEST_ANSWER, LONGEST_ANSWER);
        }
        var open = returns.of(id).stream().filter(Returns.Returned::isOpen).findFirst();
        var item = open.flatMap(one ->
                one.items().stream().filter(two -> two.position() == position).findFirst());
        if (open.isEmpty() || item.isEmpty()) {
            throw new NotFound();
        }
        returns.answer(open.get().id(), position, text, viewer.name(), time.instant());
        return new Outcome.Done();
    }

    private DossierHead own(DossierId id, Viewer viewer, boolean officerToo) {
        var seen = dossiers.find(id, viewer).orElseThrow(NotFound::new);
        var capacity = Capacity.of(viewer, seen.producer(), seen.communeCode());
        if (capacity != Capacity.PRODUCER && !(officerToo && capacity.mayWrite())) {
            throw new NotFound();
        }
        return dossiers.lock(id).orElseThrow(NotFound::new);
    }
}
