package vn.moixa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.moixa.Moixa;
import vn.moixa.test.UseTestDatabase;

/** {@code ./moixa check} runs without opening a door. */
class CheckCommandTest {

    @Test
    void everyInvariantHoldsInAnEmptyDatabase() {
        var application = new SpringApplicationBuilder(Moixa.class)
                .initializers(new UseTestDatabase())
                .properties("moixa.jobs.enabled=false");
        try (var context = application.run("--server.port=-1")) {
            var bytes = new ByteArrayOutputStream();
            int status = context.getBean(CheckCommand.class)
                    .run(List.of("--en"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("audit-chain-is-whole", " 0 broken");
            assertThat(status).isZero();
        }
    }
}
