package vn.moixa.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks a chain from its beginning and says where it does not hold. Needs nothing but the links, so that an exported file can be verified
 * far from the database (R169).
 */
public final class ChainVerifier {

    private static final int FAULTS_KEPT = 100;

    /** Where and how the chain is broken. */
    public sealed interface Fault {
        long seq();

        /** The entry's fields are not those that were hashed. */
        record Changed(long seq) implements Fault {}

        /** Entries from this one up to the next present one are missing. */
        record Removed(long seq, long upTo) implements Fault {}

        /** The entry does not follow the one before it: something was removed, inserted, reordered or rewritten here. */
        record Unlinked(long seq) implements Fault {}

        /** The chain does not end where it should: its last entries were cut off or rewritten. */
        record WrongEnd(long seq, long expected) implements Fault {}
    }

    private final List<Fault> faults = new ArrayList<>();
    private long count;
    private long lastSeq;
    private String lastHash;

    /** Verifies a chain from its very beginning. */
    public ChainVerifier() {
        this(0, ChainLink.BEGINNING);
    }

    private ChainVerifier(long lastSeq, String lastHash) {
        this.lastSeq = lastSeq;
        this.lastHash = lastHash;
    }

    /** Verifies a piece of a chain that begins with the link, such as the file of one day. */
    public static ChainVerifier from(ChainLink first) {
        return new ChainVerifier(first.entry().seq() - 1, first.previousHash());
    }

    /** Takes the links in the order of their numbers. */
    public void accept(ChainLink link) {
        count++;
        long seq = link.entry().seq();
        if (seq != lastSeq + 1) {
            report(new Fault.Removed(lastSeq + 1, seq - 1));
        }
        if (!link.isIntact()) {
            report(new Fault.Changed(seq));
        }
        if (!link.previousHash().equals(lastHash)) {
            report(new Fault.Unlinked(seq));
        }
        lastSeq = seq;
        lastHash = link.hash();
    }

    /** Compares the end reached with the end that was recorded elsewhere. */
    public void endsAt(long seq, String hash) {
        if (lastSeq != seq || !lastHash.equals(hash)) {
            report(new Fault.WrongEnd(lastSeq, seq));
        }
    }

    public long count() {
        return count;
    }

    public long lastSeq() {
        return lastSeq;
    }

    public String lastHash() {
        return lastHash;
    }

    /** The first faults found; empty when the chain holds. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void report(Fault fault) {
        if (faults.size() < FAULTS_KEPT) {
            faults.add(fault);
        }
    }
}
