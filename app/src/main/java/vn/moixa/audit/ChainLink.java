package vn.moixa.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.Sha256;

/** An entry bound to the one before it. The hash covers every field with its length, so that no text can pass from one field into another. */
public record ChainLink(AuditEntry entry, String previousHash, String hash) {

    /** What the first entry carries in place of a hash before it. */
    public static final String BEGINNING = "0".repeat(64);

    private static final byte FORMAT = 1;

    /** Binds the entry to the hash before it. */
    public static ChainLink of(AuditEntry entry, String previousHash) {
        return new ChainLink(entry, previousHash, hash(entry, previousHash));
    }

    /** Whether the entry still is what was hashed. */
    boolean isIntact() {
        return hash.equals(hash(entry, previousHash));
    }

    private static String hash(AuditEntry entry, String previousHash) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.write(HexFormat.of().parseHex(previousHash));
            out.writeLong(entry.seq());
            out.writeLong(micros(entry.at()));
            for (String field : List.of(
                    text(entry.actorId()),
                    entry.actorName(),
                    text(entry.onBehalfOf()),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId(),
                    entry.basis(),
                    entry.detail())) {
                byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            return Sha256.hex(bytes.toByteArray());
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** The database keeps microseconds. */
    private static long micros(Instant at) {
        return Math.multiplyExact(at.getEpochSecond(), 1_000_000L) + at.getNano() / 1_000;
    }
}
