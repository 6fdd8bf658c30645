package vn.moixa;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import vn.moixa.audit.VerifyFiles;
import vn.moixa.shared.Command;

/** Starts the application: {@code serve} keeps answering pages; every other word is a {@link Command} of some room. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Moixa {

    private static final String SERVE = "serve";
    /** Every room is there, also what belongs to the web, but nobody can come in. */
    private static final String WITHOUT_DOOR = "--server.port=-1";

    public static void main(String[] arguments) {
        String word = arguments.length == 0 ? SERVE : arguments[0];
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        if (word.equals("verify-audit") && !rest.contains("--database")) {
            // By itself: whoever verifies need not have the database, nor trust this installation.
            System.exit(VerifyFiles.run(rest, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
        }
        if (word.equals(SERVE)) {
            new SpringApplicationBuilder(Moixa.class).run();
            return;
        }
        System.exit(runCommand(word, rest));
    }

    private static int runCommand(String word, List<String> arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean staysUp = word.equals("demo");
        var application = new SpringApplicationBuilder(Moixa.class)
                .properties(Map.of(
                        "spring.main.banner-mode",
                        "off",
                        "spring.main.log-startup-info",
                        false,
                        "moixa.jobs.enabled",
                        staysUp,
                        "moixa.identity.totp-required",
                        !staysUp));
        ConfigurableApplicationContext context = staysUp ? application.run() : application.run(WITHOUT_DOOR);
        try {
            Command command = find(context, word);
            int status = command.run(arguments, out);
            if (staysUp && status == 0) {
                Thread.currentThread().join();
            }
            return status;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            context.close();
        }
    }

    private static Command find(ConfigurableApplicationContext context, String word) {
        return context.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown command: " + word));
    }
}
