package vn.moixa.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence exists in Vietnamese and English, and every sentence that is asked for exists. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern ASKED = Pattern.compile("\\btext\\(\"([a-z]+\\.[A-Za-z0-9_.-]*)\"(\\s*[,)]|\\s*\\+)");

    @Test
    void everySentenceHasItsTwin() throws IOException {
        var problems = new ArrayList<String>();
        for (String room : rooms()) {
            problems.addAll(differences(room, load(room + ".properties"), load(room + "_en.properties")));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everySentenceAskedForExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String room : rooms()) {
            known.addAll(load(room + ".properties").stringPropertyNames());
        }
        var missing = new TreeSet<String>();
        for (String root : List.of("src/main/jte", "src/main/java")) {
            try (Stream<Path> tree = Files.walk(Path.of(root))) {
                for (Path file : tree.filter(Files::isRegularFile).toList()) {
                    missing(Files.readString(file), known).forEach(key -> missing.add(file + ": " + key));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aMissingTwinAnEmptySentenceAndALostPlaceholderAreReported() {
        assertThat(differences(
                        "web",
                        properties("web.a", "Xin chào {0}", "web.b", "B", "look.c", "C", "web.d", ""),
                        properties("web.a", "Hello", "look.c", "C", "web.d", "D", "web.e", "E")))
                .hasSize(5);
    }

    @Test
    void anUnknownSentenceIsReported() {
        Set<String> known = Set.of("web.a", "web.list.x");
        assertThat(missing(
                        "frame.text(\"web.a\") frame.text(\"web.b\", 1) text(\"web.list.\" + x) text(\"web.row.\" + x)",
                        known))
                .containsExactly("web.b", "web.row.…");
    }

    private static List<String> differences(String room, Properties vietnamese, Properties english) {
        var problems = new ArrayList<String>();
        var all = new TreeSet<>(vietnamese.stringPropertyNames());
        all.addAll(english.stringPropertyNames());
        for (String key : all) {
            String vi = vietnamese.getProperty(key, "");
            String en = english.getProperty(key, "");
            if (!key.startsWith(room.split("-", 2)[0] + ".")) {
                problems.add(key + " does not begin with " + room);
            }
            if (vi.isBlank() || en.isBlank()) {
                problems.add(key + " is missing in " + (vi.isBlank() ? "Vietnamese" : "English"));
            } else if (!placeholders(vi).equals(placeholders(en))) {
                problems.add(key + " has other placeholders in English");
            }
        }
        return problems;
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> missing(String source, Set<String> known) {
        return ASKED.matcher(source)
                .results()
                .filter(asked -> !isKnown(asked, known))
                .map(asked -> asked.group(1) + (isBeginning(asked) ? "…" : ""))
                .toList();
    }

    private static boolean isKnown(MatchResult asked, Set<String> known) {
        return isBeginning(asked)
                ? known.stream().anyMatch(key -> key.startsWith(asked.group(1)))
                : known.contains(asked.group(1));
    }

    private static boolean isBeginning(MatchResult asked) {
        return asked.group(2).endsWith("+");
    }

    private static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Properties properties(String... pairs) {
        var properties = new Properties();
        for (int index = 0; index < pairs.length; index += 2) {
            properties.setProperty(pairs[index], pairs[index + 1]);
        }
        return properties;
    }
}
