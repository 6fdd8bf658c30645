package vn.moixa.intake.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the files that were sent, each under the hash of its content. */
interface SourceFiles {

    String keep(Path file, @Nullable UUID by) throws IOException;

    InputStream open(String hash) throws IOException;
}
