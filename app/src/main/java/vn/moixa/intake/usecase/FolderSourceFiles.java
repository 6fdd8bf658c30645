package vn.moixa.intake.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class FolderSourceFiles implements SourceFiles {

    private final Path folder;

    FolderSourceFiles(@Value("${moixa.files}") Path folder) {
        this.folder = folder.resolve("imports");
    }

    @Override
    public String keep(Path file, @Nullable UUID by) throws IOException {
        Files.createDirectories(folder);
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            var hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
            Files.copy(file, folder.resolve(hash), StandardCopyOption.REPLACE_EXISTING);
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public InputStream open(String hash) throws IOException {
        return Files.newInputStream(folder.resolve(hash));
    }
}
