package vn.moixa.audit;

import java.util.List;

/** The invariants of one room; implemented as a bean in its {@code store} package. */
public interface Invariants {

    List<Invariant> invariants();
}
