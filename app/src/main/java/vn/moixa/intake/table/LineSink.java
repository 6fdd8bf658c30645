package vn.moixa.intake.table;

import java.util.List;
import vn.moixa.intake.Cell;

/** Takes the lines of a table one after the other; numbers count from 1 as a spreadsheet shows them. */
@FunctionalInterface
public interface LineSink {

    /** @return false to stop reading */
    boolean line(int number, List<Cell> cells) throws UnreadableFile;
}
