package vn.moixa.recognition.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What earlier lines of the same file were about, in little memory. */
final class SeenLines {

    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<String, Integer> byStatement = new HashMap<>();
    private final NearNames names = new NearNames();

    /** The earlier line with the same key, if there is one. */
    Optional<Integer> sameKey(ListedLine line) {
        return line.key() == null
                ? Optional.empty()
                : Optional.ofNullable(byKey.putIfAbsent(line.key(), line.number()));
    }

    boolean hasKey(String key) {
        return byKey.containsKey(key);
    }

    /** The earlier line that said the very same of the same product. */
    Optional<Integer> sameStatement(ListedLine line, String identity) {
        var star = line.star()
                .map(said -> said.number() + "|" + said.decidedOn() + "|" + said.year() + "|" + said.stars())
                .orElse("");
        return Optional.ofNullable(byStatement.putIfAbsent(identity + "|" + star, line.number()));
    }

    /** Earlier lines of other sources with a near name, the line then being remembered itself. */
    List<ListedLine> near(ListedLine line) {
        var near = names.near(line);
        names.remember(line);
        return near;
    }
}
