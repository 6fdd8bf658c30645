package vn.moixa;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.moixa.postgres.Backup;
import vn.moixa.shared.Command;

/** {@code ./moixa backup FILE}: the whole data as one file, also while the site answers. */
@Component
class BackupCommand implements Command {

    private final DataSource database;
    private final Path files;

    BackupCommand(DataSource database, @Value("${moixa.files}") Path files) {
        this.database = database;
        this.files = files;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Cách dùng: ./moixa backup TỆP.zip");
            return 2;
        }
        Path target = Path.of(arguments.getFirst()).toAbsolutePath();
        Path folder = target.getParent();
        if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
            out.println("Không sao lưu được: " + target
                    + " là thư mục, hoặc thư mục chứa nó chưa có. Hãy nêu tên một tệp trong"
                    + " thư mục đã có. / Name a file in a folder that exists.");
            return 2;
        }
        try {
            return write(target, out);
        } catch (IOException | SQLException failed) {
            out.println("Không sao lưu được: " + failed.getMessage());
            return 1;
        }
    }

    private int write(Path target, PrintStream out) throws IOException, SQLException {
        Path unfinished = Files.createTempFile(target.getParent(), "moixa", ".part");
        int tables;
        try {
            try (var connection = database.getConnection();
                    var stream = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                tables = Backup.write(connection, files, stream);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        out.println("Đã sao lưu " + tables + " bảng vào " + target + " (" + Files.size(target) + " byte)");
        out.println("Khoá của các bí mật (secret.key hoặc MOIXA_SECRET_KEY) không nằm trong tệp này: hãy cất riêng.");
        return 0;
    }
}
