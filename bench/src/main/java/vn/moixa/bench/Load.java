package vn.moixa.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/**
 * Asks one server on this machine over connections that stay open, one question at a time on each. A bare client on sockets, because it
 * shares two cores with the server it measures.
 */
final class Load {

    private static final int TIMEOUT_MILLIS = 30_000;

    private Load() {}

    /** What came of it; times in milliseconds. */
    record Result(int answers, double seconds, double p50, double p99, long bytes, int refusals) {

        double perSecond() {
            return answers / seconds;
        }
    }

    record Answer(int status, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** @param paths the question of each turn, so that all of them may be different */
    static Result run(int port, int connections, Duration time, IntFunction<String> paths)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long start = System.nanoTime();
        var asking = new ArrayList<Callable<Tally>>();
        for (int c = 0; c < connections; c++) {
            int first = c;
            asking.add(() -> ask(port, end, turn -> paths.apply(first + turn * connections)));
        }
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var all = new Tally();
            for (var done : threads.invokeAll(asking)) {
                all.add(done.get());
            }
            return all.result((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    static Answer get(int port, String path, boolean compressed) throws IOException {
        try (var connection = new Connection(port)) {
            return connection.get(path, compressed);
        }
    }

    private static Tally ask(int port, long end, IntFunction<String> paths) throws IOException {
        var tally = new Tally();
        try (var connection = new Connection(port)) {
            for (int turn = 0; System.nanoTime() < end; turn++) {
                long asked = System.nanoTime();
                var answer = connection.get(paths.apply(turn), true);
                tally.add(System.nanoTime() - asked, answer);
            }
        }
        return tally;
    }

    private static final class Tally {
        private final List<long[]> parts = new ArrayList<>();
        private long[] nanos = new long[1024];
        private int count;
        private long bytes;
        private int refusals;

        void add(long took, Answer answer) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = took;
            bytes += answer.body().length;
            refusals += answer.status() == 200 ? 0 : 1;
        }

        void add(Tally other) {
            parts.add(Arrays.copyOf(other.nanos, other.count));
            bytes += other.bytes;
            refusals += other.refusals;
        }

        Result result(double seconds) {
            var sorted = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            int answers = sorted.length;
            return new Result(
                    answers,
                    seconds,
                    answers == 0 ? 0 : sorted[answers / 2] / 1e6,
                    answers == 0 ? 0 : sorted[(int) (answers * 0.99)] / 1e6,
                    answers == 0 ? 0 : bytes / answers,
                    refusals);
        }
    }

    private static final class Connection implements AutoCloseable {
        private final int port;
        private Socket socket;
        private InputStream in;
        private boolean ended;

        Connection(int port) throws IOException {
            this.port = port;
            socket = new Socket("127.0.0.1", port);
            in = prepare(socket);
        }

        private static InputStream prepare(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            return new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        Answer get(String path, boolean compressed) throws IOException {
            if (ended) {
                socket.close();
                socket = new Socket("127.0.0.1", port);
                in = prepare(socket);
                ended = false;
            }
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,application/json\r\n"
                    + (compressed ? "Accept-Encoding: gzip\r\n" : "")
                    + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            int status = Integer.parseInt(line().split(" ")[1]);
            int length = 0;
            boolean chunked = false;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                    chunked = true;
                } else if (lower.equals("connection: close")) {
                    ended = true;
                }
            }
            return new Answer(status, chunked ? chunks() : in.readNBytes(length));
        }

        private byte[] chunks() throws IOException {
            var body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
            return body.toByteArray();
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int letter = in.read(); letter != '\n'; letter = in.read()) {
                if (letter < 0) {
                    throw new IOException("The server closed the connection");
                }
                if (letter != '\r') {
                    line.append((char) letter);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
