package vn.moixa.appraisal.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.format.CriteriaReader;
import vn.moixa.appraisal.criteria.format.Reading;

/** The sets of the project, read from its files. */
public final class SetFiles {

    private static final Path FOLDER = Path.of("src/main/resources/criteria");
    private static final Map<String, CriteriaSet> SETS = new TreeMap<>();

    private SetFiles() {}

    /** File texts by name, without the index. */
    public static Map<String, String> texts() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var texts = new TreeMap<String, String>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml") && !name.startsWith("_")) {
                    texts.put(name, Files.readString(file));
                }
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every set by its code, in the order of the codes. */
    public static synchronized Map<String, CriteriaSet> all() {
        if (SETS.isEmpty()) {
            texts().forEach((name, text) -> {
                switch (CriteriaReader.yaml(name, text)) {
                    case Reading.Read read -> SETS.put(read.set().code().value(), read.set());
                    case Reading.Refused refused -> throw new AssertionError(refused.faults());
                }
            });
        }
        return SETS;
    }

    public static CriteriaSet number(int number) {
        return all().get("QD26-2026/%02d".formatted(number));
    }

    public static Stream<CriteriaSet> inForce() {
        return all().values().stream().filter(set -> set.number().isPresent());
    }
}
