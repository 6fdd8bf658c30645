package vn.moixa.shared;

import java.io.PrintStream;
import java.util.List;

/** A word of the command line that some room answers: {@code ./moixa <name> …}. */
public interface Command {

    String name();

    /** Does the work and says what it did; returns 0 when all went well, else another number. */
    int run(List<String> arguments, PrintStream out);
}
