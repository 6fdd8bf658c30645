package vn.moixa.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file of the store, ready to be read. */
public record StoredFile(FileHash hash, String mediaType, long size, Path path) {

    public InputStream open() throws IOException {
        return java.nio.file.Files.newInputStream(path);
    }
}
