package vn.moixa.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server that this process starts and stops; its files live in one folder. Passwords are checked, fsync is on, and it
 * listens on the loopback address only. A server left over by a killed process is stopped before starting; one that another living
 * process looks after is joined and left running.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String USER = "moixa";

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);
    private static final int READY_LINE = 7;
    private static final int PORT_LINE = 3;

    private final Path data;
    private final int port;
    private final @Nullable Process server;
    private final FileChannel lock;
    private final String password;

    private EmbeddedPostgres(Path data, int port, @Nullable Process server, FileChannel lock, String password) {
        this.data = data;
        this.port = port;
        this.server = server;
        this.lock = lock;
        this.password = password;
    }

    /** Starts the server whose files are in {@code home}, creating them if absent; program files come from {@code cache}. */
    public static EmbeddedPostgres start(Path home, Path cache, List<String> settings)
            throws IOException, InterruptedException {
        Path absoluteHome = home.toAbsolutePath();
        Files.createDirectories(absoluteHome);
        Path bin = Binaries.unpackedIn(cache.toAbsolutePath()).resolve("bin");
        Path data = absoluteHome.resolve("cluster");
        Path passwordFile = absoluteHome.resolve("password");
        FileChannel lock =
                FileChannel.open(absoluteHome.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            awaitReady(data, absoluteHome.resolve("postgres.log"));
            return new EmbeddedPostgres(data, portIn(data), null, lock, passwordIn(passwordFile));
        }
        String password = passwordIn(passwordFile);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(bin, data, passwordFile, absoluteHome.resolve("initdb.log"));
        }
        stopOrphan(data);
        int port = freePort();
        Process server = launch(bin, data, port, settings, absoluteHome.resolve("postgres.log"));
        awaitReady(server, data, port, absoluteHome.resolve("postgres.log"));
        return new EmbeddedPostgres(data, port, server, lock, password);
    }

    /** The default place of unpacked program files, shared by all data folders of this user. */
    public static Path defaultCache() {
        return Path.of(System.getProperty("user.home"), ".cache", "moixa");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    public Path data() {
        return data;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (server != null) {
            interrupt(pidIn(data));
            if (!server.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
        lock.close();
    }

    private static String passwordIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.readString(file);
    }

    private static void initialise(Path bin, Path data, Path passwordFile, Path log)
            throws IOException, InterruptedException {
        var arguments = List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=vi-VN");
        Process initdb = new ProcessBuilder(asServerUser(arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (initdb.waitFor() != 0) {
            throw new IOException("initdb failed: " + Files.readString(log));
        }
    }

    private static Process launch(Path bin, Path data, int port, List<String> settings, Path log) throws IOException {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of(bin.resolve("postgres").toString(), "-D", data.toString(), "-p", "" + port));
        var always = List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=120");
        for (List<String> group : List.of(always, settings)) {
            group.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        }
        return new ProcessBuilder(asServerUser(arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** The server refuses to run as root; a user namespace gives it an ordinary identity over the same files. */
    private static List<String> asServerUser(List<String> arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(arguments);
        return command;
    }

    private static void awaitReady(Process server, Path data, int port, Path log)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady(data, port)) {
            if (!server.isAlive()) {
                throw new IOException("postgres ended with " + server.exitValue() + "; see " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("postgres was not ready within " + READY_WITHIN + "; see " + log);
            }
            server.waitFor(5, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits for the server that another process is starting. */
    private static void awaitReady(Path data, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady(data)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The data folder is in use, but its server does not answer; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean isReady(Path data, int port) throws IOException {
        return isReady(data) && portIn(data) == port;
    }

    private static boolean isReady(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile(data));
            return lines.size() > READY_LINE && lines.get(READY_LINE).trim().equals("ready");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    private static int portIn(Path data) throws IOException {
        return Integer.parseInt(Files.readAllLines(pidFile(data)).get(PORT_LINE).trim());
    }

    private static void stopOrphan(Path data) throws IOException, InterruptedException {
        if (!Files.exists(pidFile(data))) {
            return;
        }
        var orphan = ProcessHandle.of(pidIn(data))
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(data.toString()));
        if (orphan.isEmpty()) {
            return;
        }
        interrupt(orphan.get().pid());
        try {
            orphan.get().onExit().get(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stillThere) {
            throw new IOException(
                    "The server of an earlier run does not stop: process "
                            + orphan.get().pid(),
                    stillThere);
        }
    }

    private static void interrupt(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", "" + pid).start().waitFor();
    }

    private static long pidIn(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile(data)).getFirst().trim());
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
