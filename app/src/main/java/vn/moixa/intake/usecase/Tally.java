package vn.moixa.intake.usecase;

import java.util.List;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.JudgedLine;
import vn.moixa.intake.store.ImportRows;

/** Counts rows while they pass. */
final class Tally {

    private int read;
    private int fresh;
    private int changed;
    private int unchanged;
    private int wrong;
    private int unplaced;

    void add(List<JudgedLine> lines) {
        for (JudgedLine line : lines) {
            read++;
            switch (line.outcome()) {
                case NEW -> fresh++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
                case ERROR -> wrong++;
            }
            if (ImportRows.isUnplaced(line)) {
                unplaced++;
            }
        }
    }

    Import.Counts soFar() {
        return new Import.Counts(null, read, fresh, changed, unchanged, wrong, 0, unplaced);
    }

    Import.Counts atEnd() {
        return new Import.Counts(read, read, fresh, changed, unchanged, wrong, 0, unplaced);
    }
}
