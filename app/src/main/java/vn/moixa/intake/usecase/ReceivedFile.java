package vn.moixa.intake.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.moixa.intake.table.Limits;

/** The body of a request while it is looked at, in a file of its own that goes with it; one byte above the limit is enough to know. */
public record ReceivedFile(Path path) implements AutoCloseable {

    public static ReceivedFile of(InputStream content) throws IOException {
        var path = Files.createTempFile("moixa-import-", ".tmp");
        try (var out = Files.newOutputStream(path)) {
            var buffer = new byte[64 << 10];
            var room = Limits.FILE_BYTES + 1;
            for (int n; room > 0 && (n = content.read(buffer, 0, (int) Math.min(buffer.length, room))) > 0; room -= n) {
                out.write(buffer, 0, n);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new ReceivedFile(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
