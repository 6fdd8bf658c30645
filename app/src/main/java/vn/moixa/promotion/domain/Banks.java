package vn.moixa.promotion.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.moixa.shared.VietnameseText;

/** The banks of the list that comes with the application. */
public final class Banks {

    private static final List<Bank> ALL = read();

    private Banks() {}

    public static List<Bank> all() {
        return ALL;
    }

    /** By key, number, short or full name, without regard to accents. */
    public static Optional<Bank> find(String text) {
        String folded = VietnameseText.joined(VietnameseText.folded(text));
        return ALL.stream()
                .filter(bank -> bank.key().equals(text)
                        || bank.bin().equals(text)
                        || VietnameseText.joined(VietnameseText.folded(bank.shortName()))
                                .equals(folded)
                        || VietnameseText.joined(VietnameseText.folded(bank.name()))
                                .equals(folded))
                .findFirst();
    }

    private static List<Bank> read() {
        var file = Objects.requireNonNull(Banks.class.getResourceAsStream("/promotion/banks.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(cells -> new Bank(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
