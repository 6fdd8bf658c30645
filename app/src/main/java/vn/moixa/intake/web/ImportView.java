package vn.moixa.intake.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.Outcome;
import vn.moixa.intake.domain.RowFilter;

/** The views of one import's rows, each with its word in the address. */
public enum ImportView {
    ERROR("error"),
    UNPLACED("unplaced"),
    CHANGED("changed"),
    NEW("new"),
    UNCHANGED("unchanged");

    private final String word;

    ImportView(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    RowFilter filter() {
        return switch (this) {
            case ERROR -> new RowFilter.WithOutcome(Outcome.ERROR);
            case CHANGED -> new RowFilter.WithOutcome(Outcome.CHANGED);
            case NEW -> new RowFilter.WithOutcome(Outcome.NEW);
            case UNCHANGED -> new RowFilter.WithOutcome(Outcome.UNCHANGED);
            case UNPLACED -> new RowFilter.Unplaced();
        };
    }

    int count(Import.Counts counts) {
        return switch (this) {
            case ERROR -> counts.wrong();
            case CHANGED -> counts.changed();
            case NEW -> counts.fresh();
            case UNCHANGED -> counts.unchanged();
            case UNPLACED -> counts.unplaced();
        };
    }

    /** The view asked for, else the first that has something to look at. */
    static ImportView chosen(@Nullable String asked, Import found) {
        return Arrays.stream(values())
                .filter(view -> view.word.equals(asked))
                .findFirst()
                .orElseGet(() -> Arrays.stream(values())
                        .filter(view -> view.count(found.counts()) > 0)
                        .findFirst()
                        .orElse(NEW));
    }
}
