package vn.moixa.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.audit.store.Entries;

/** The chain as lines of JSON, to be kept outside and verified there. */
@Component
class ChainFile {

    private final @Nullable Entries entries;
    private final ObjectMapper json;

    @Autowired
    ChainFile(Entries entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
    }

    /** One that only verifies, away from the database. */
    ChainFile(ObjectMapper json) {
        this.entries = null;
        this.json = json;
    }

    void writeDay(LocalDate day, OutputStream out) {
        Objects.requireNonNull(entries).eachLinkOf(day, link -> write(link, out));
    }

    void writeAll(OutputStream out) {
        Objects.requireNonNull(entries).eachLink(link -> write(link, out));
    }

    /**
     * Verifies a file by itself, from whatever entry it begins with.
     *
     * @throws IllegalArgumentException when a line is not an entry
     */
    ChainVerifier verify(BufferedReader lines) throws IOException {
        ChainVerifier verifier = verify(lines, null);
        return verifier == null ? new ChainVerifier() : verifier;
    }

    /** Goes on with a verifier that has taken the file before; null when there is none yet and this file has no entry. */
    @Nullable
    ChainVerifier verify(BufferedReader lines, @Nullable ChainVerifier before) throws IOException {
        ChainVerifier verifier = before;
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var link = link(line, ++number);
            if (verifier == null) {
                verifier = ChainVerifier.from(link);
            }
            verifier.accept(link);
        }
        return verifier;
    }

    private void write(ChainLink link, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(link));
            out.write('\n');
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private ChainLink link(String line, long number) {
        try {
            return json.readValue(line.getBytes(StandardCharsets.UTF_8), ChainLink.class);
        } catch (JacksonException notALink) {
            throw new IllegalArgumentException("line " + number + " is not an audit entry", notALink);
        }
    }
}
