package vn.moixa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.moixa.shared.Command;
import vn.moixa.test.MoixaTest;

@MoixaTest
class EveryWordTest {

    @Autowired
    List<Command> commands;

    @Test
    void everyCommandOfARoomIsAWordThatTheScriptRunsAndExplains() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "moixa"));
        var run = lines.stream()
                .filter(line -> line.contains("find_jdk; run"))
                .findFirst()
                .orElseThrow();
        var words = List.of(run.substring(0, run.indexOf(')')).strip().split(" \\| "));
        var help = String.join("\n", lines);
        assertThat(commands).isNotEmpty().allSatisfy(command -> {
            assertThat(words).contains(command.name());
            assertThat(help).containsPattern("(\\./moixa |\\| )" + command.name() + " ");
        });
    }
}
