package vn.moixa.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The built application as a process of its own, started through {@code ./moixa} as a person would. */
final class Application implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);

    private final Process process;
    private final int port;
    private final Duration untilFirstPage;

    private Application(Process process, int port, Duration untilFirstPage) {
        this.process = process;
        this.port = port;
        this.untilFirstPage = untilFirstPage;
    }

    static Application serve(Path home, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        int port = freePort();
        var builder = command(home, environment, log, List.of("serve"));
        builder.environment().put("MOIXA_PORT", String.valueOf(port));
        builder.environment().put("MOIXA_ADDRESS", "127.0.0.1");
        // One machine asks for many here.
        builder.environment().put("MOIXA_LIMITS", "false");
        long start = System.nanoTime();
        var process = builder.start();
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IOException("The application ended: see " + log);
            }
            if (System.nanoTime() - start > READY_WITHIN.toNanos()) {
                process.destroy();
                throw new IOException("The application does not answer: see " + log);
            }
            Thread.sleep(10);
        }
        return new Application(process, port, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Runs one word to its end and says how long it took. */
    static Duration run(Path home, Map<String, String> environment, Path log, String... words)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = command(home, environment, log, List.of(words)).start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", words) + " ended with " + status + ": see " + log);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    int port() {
        return port;
    }

    Duration untilFirstPage() {
        return untilFirstPage;
    }

    /** Resident memory of the Java process alone, in mebibytes. */
    long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** As when the power fails: no hook runs, nothing is finished. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static ProcessBuilder command(Path home, Map<String, String> environment, Path log, List<String> words) {
        var line = new ArrayList<String>();
        line.add(home.resolve("moixa").toString());
        line.addAll(words);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private static boolean answers(int port) throws IOException {
        try {
            return Load.get(port, "/", false).status() < 500;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
