package vn.moixa.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about the text of sources, where classes no longer show what was written. */
class SourceTextTest {

    private static final Map<Pattern, String> BANNED = Map.of(
            Pattern.compile("RequestParam\\([^)]*defaultValue = \"\"[^)]*\\)\\s*String"),
            "blanks are bound as null: write @RequestParam @Nullable String",
            Pattern.compile("(?i)\\b(current_date|current_timestamp|localtimestamp)\\b|(?<![\\w.])now\\(\\)(?! \\{)"),
            "the database's clock is the machine's: pass the time as a parameter",
            Pattern.compile("\\bTODO\\b(?!\\(#\\d+\\))"),
            "a TODO carries the number of its issue: TODO(#12)",
            Pattern.compile("@author\\b"),
            "version control knows who wrote it",
            Pattern.compile("\\$unsafe\\{(?![^}]*(svg|Svg|drawing|qrCode|json|Json))"),
            "$unsafe is for drawings and JSON made by the house only");

    @Test
    void nothingBannedIsWritten() throws IOException {
        var found = new ArrayList<String>();
        for (Path file : sources()) {
            violations(Files.readString(file)).forEach(violation -> found.add(file + ": " + violation));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void list(@RequestParam(defaultValue = \"\") String q) {}",
                "var sql = \"select 1 where day < current_date\";",
                "insert into x values (now())",
                "// TODO later",
                "@author somebody",
                "<p>$unsafe{page.name()}</p>"
            })
    void whatIsBannedIsReported(String source) {
        assertThat(violations(source)).isNotEmpty();
    }

    private static List<String> violations(String source) {
        return BANNED.entrySet().stream()
                .filter(banned -> banned.getKey().matcher(source).find())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<Path> sources() throws IOException {
        var files = new ArrayList<Path>();
        for (String root : List.of("src/main/java", "src/main/jte", "../database/src/main")) {
            try (Stream<Path> tree = Files.walk(Path.of(root))) {
                tree.filter(file -> file.toString().matches(".*\\.(java|jte|sql)"))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
