package vn.moixa.audit;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.shared.Command;

/** {@code ./moixa check}: every invariant with what breaks it; {@code --en} says it in English. */
@Component
class CheckCommand implements Command {

    private final Checks checks;

    CheckCommand(Checks checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        boolean english = arguments.contains("--en");
        var results = checks.all().stream()
                .map(checks::check)
                .peek(result -> print(result, english, out))
                .toList();
        long broken = results.stream().filter(result -> !result.holds()).count();
        out.println();
        out.println(
                english
                        ? "%d invariants, %d broken".formatted(results.size(), broken)
                        : "%d điều phải luôn đúng, %d điều sai".formatted(results.size(), broken));
        return broken == 0 ? 0 : 1;
    }

    private static void print(Checks.Result result, boolean english, PrintStream out) {
        var invariant = result.invariant();
        String description = english ? invariant.english() : invariant.vietnamese();
        out.printf("%s %6d  %s: %s%n", result.holds() ? "✓" : "✗", result.count(), invariant.name(), description);
        result.first().forEach(offender -> out.println("            " + offender));
    }
}
