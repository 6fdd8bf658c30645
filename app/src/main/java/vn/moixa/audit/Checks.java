package vn.moixa.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.moixa.audit.store.Entries;
import vn.moixa.audit.store.Offenders;

/** Checks every invariant of every room, and the chain. */
@Component
public class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private final List<Invariants> rooms;
    private final List<Invariant> single;
    private final Offenders offenders;
    private final Entries entries;

    Checks(List<Invariants> rooms, List<Invariant> single, Offenders offenders, Entries entries) {
        this.rooms = rooms;
        this.single = single;
        this.offenders = offenders;
        this.entries = entries;
    }

    /** What a check found: how many offenders, and the first of them. */
    public record Result(Invariant invariant, long count, List<String> first) {
        public boolean holds() {
            return count == 0;
        }
    }

    public List<Invariant> all() {
        var all = new ArrayList<Invariant>();
        all.add(Invariant.check(
                "audit-chain-is-whole",
                "Nhật ký kiểm toán không bị sửa, xoá hay đổi thứ tự",
                "No audit entry was changed, removed or reordered",
                this::faultsOfTheChain));
        all.addAll(single);
        rooms.forEach(room -> all.addAll(room.invariants()));
        all.sort(Comparator.comparing(Invariant::name));
        return all;
    }

    /** An invariant that cannot be checked counts as broken; the others are checked all the same. */
    public Result check(Invariant invariant) {
        try {
            var found = switch (invariant.finder()) {
                case Invariant.Finder.Query query -> offenders.of(query);
                case Invariant.Finder.Check check -> offenders.of(check);
            };
            return new Result(invariant, found.count(), found.first());
        } catch (RuntimeException cause) {
            LOG.error("The invariant {} could not be checked", invariant.name(), cause);
            return new Result(invariant, 1, List.of("?"));
        }
    }

    private List<String> faultsOfTheChain() {
        var verifier = new ChainVerifier();
        entries.eachLink(verifier::accept);
        var end = entries.end();
        verifier.endsAt(end.seq(), end.hash());
        return verifier.faults().stream().map(Object::toString).toList();
    }
}
