package vn.moixa.demo.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.moixa.demo.world.Trade.Ware;

/** The invented vocabulary, read from two text files beside the published data. */
final class Words {

    private static final String COMMENT = "#";
    private static final int FIELDS_OF_A_TRADE = 6;

    private Words() {}

    /** The trades, each as often as its share says, so that taking turns gives the shares. */
    static List<Trade> trades() {
        var trades = new ArrayList<Trade>();
        var shares = new ArrayList<Integer>();
        for (String line : lines("/demo/sample-trades.txt")) {
            var fields = line.split("\\s*\\|\\s*");
            if (fields.length == FIELDS_OF_A_TRADE) {
                trades.add(new Trade(
                        fields[0], Industry.valueOf(fields[1]), fields[2], fields[3], fields[4], new ArrayList<>()));
                shares.add(Integer.parseInt(fields[5].strip()));
            } else {
                trades.getLast().wares().add(new Ware(Integer.parseInt(fields[0].strip()), fields[1]));
            }
        }
        return taking(trades, shares);
    }

    static Map<String, List<String>> words() {
        var words = new LinkedHashMap<String, List<String>>();
        for (String line : lines("/demo/sample-words.txt")) {
            int equals = line.indexOf('=');
            words.put(
                    line.substring(0, equals).strip(),
                    List.of(line.substring(equals + 1).strip().split(" ")));
        }
        return words;
    }

    private static List<Trade> taking(List<Trade> trades, List<Integer> shares) {
        var turns = new ArrayList<Trade>();
        for (int round = 0;
                round < shares.stream().mapToInt(Integer::intValue).max().orElse(0);
                round++) {
            for (int i = 0; i < trades.size(); i++) {
                if (round < shares.get(i)) {
                    turns.add(trades.get(i));
                }
            }
        }
        return turns;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
