package vn.moixa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints one line per measurement at once, keeps the numbers, and in the end how they grew since the smaller sizes were last run. */
final class Report {

    private final Path folder;
    private final Size size;
    private final Map<String, Double> numbers = new LinkedHashMap<>();

    Report(Path folder, Size size) {
        this.folder = folder;
        this.size = size;
    }

    void title(String text) {
        System.out.println();
        System.out.println("== " + text);
    }

    /** @param aim what the house wants of it, or nothing */
    void number(String name, double value, String unit, String aim) {
        numbers.put(name, value);
        System.out.printf(Locale.ROOT, "%-46s %12.2f %-8s %s%n", name, value, unit, aim.isEmpty() ? "" : "aim: " + aim);
    }

    void load(String name, Load.Result result) {
        System.out.printf(
                Locale.ROOT,
                "%-46s %9.0f /s   p50 %8.2f ms   p99 %8.2f ms   %7d bytes%s%n",
                name,
                result.perSecond(),
                result.p50(),
                result.p99(),
                result.bytes(),
                result.refusals() == 0 ? "" : "   REFUSED " + result.refusals() + " of " + result.answers());
        numbers.put(name + " /s", result.perSecond());
        numbers.put(name + " p50 ms", result.p50());
        numbers.put(name + " p99 ms", result.p99());
    }

    void note(String text) {
        System.out.println(text);
    }

    double last(String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }

    void keep() throws IOException {
        var all = read(size);
        all.putAll(numbers);
        var text = new StringBuilder();
        all.forEach(
                (name, value) -> text.append(name).append('\t').append(value).append('\n'));
        Files.writeString(file(size), text);
    }

    void growth() throws IOException {
        for (Size smaller : Size.values()) {
            if (smaller.compareTo(size) >= 0 || !Files.exists(file(smaller))) {
                continue;
            }
            title("Growth from " + smaller + " to " + size + " (" + size.products / smaller.products
                    + " times the products)");
            var before = read(smaller);
            numbers.forEach((name, value) -> {
                Double was = before.get(name);
                if (was != null && was > 0 && name.endsWith(" ms")) {
                    System.out.printf(Locale.ROOT, "%-46s %10.2f -> %10.2f   x %.2f%n", name, was, value, value / was);
                }
            });
        }
    }

    double of(Size other, String name) throws IOException {
        return read(other).getOrDefault(name, Double.NaN);
    }

    private Map<String, Double> read(Size of) throws IOException {
        var read = new LinkedHashMap<String, Double>();
        if (Files.exists(file(of))) {
            for (String line : Files.readAllLines(file(of))) {
                var fields = line.split("\t");
                read.put(fields[0], Double.parseDouble(fields[1]));
            }
        }
        return read;
    }

    private Path file(Size of) {
        return folder.resolve(of.name().toLowerCase(Locale.ROOT) + ".tsv");
    }
}
