package vn.moixa.promotion.usecase;

import java.util.List;
import java.util.UUID;
import vn.moixa.promotion.domain.Finding;
import vn.moixa.promotion.domain.Merge;

/** What became of an attempt to save a record. */
public sealed interface Saving {

    record Saved(UUID id) implements Saving {}

    record Refused(List<Finding> findings) implements Saving {}

    /** Somebody saved another version meanwhile; nothing was overwritten and nothing typed is lost. */
    record Stale(Merge merge) implements Saving {}

    /** There is no such record, or not for this person. */
    record NotThere() implements Saving {}
}
