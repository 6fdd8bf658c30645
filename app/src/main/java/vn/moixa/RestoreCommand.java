package vn.moixa;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.moixa.postgres.Backup;
import vn.moixa.shared.Command;

/** {@code ./moixa restore FILE}: puts a backup into an empty data folder; refuses to overwrite records. */
@Component
class RestoreCommand implements Command {

    private static final String HAS_RECORDS =
            "select exists (select from registry.producer) or exists (select from identity.account)";

    private final DataSource database;
    private final Path files;

    RestoreCommand(DataSource database, @Value("${moixa.files}") Path files) {
        this.database = database;
        this.files = files;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Cách dùng: ./moixa restore TỆP.zip [--data THƯ_MỤC_TRỐNG]");
            return 2;
        }
        if (!Files.isRegularFile(Path.of(arguments.getFirst()))) {
            out.println("Không có tệp " + arguments.getFirst() + ". / There is no such file.");
            return 2;
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(HAS_RECORDS);
                var source = new BufferedInputStream(Files.newInputStream(Path.of(arguments.getFirst())))) {
            answer.next();
            if (answer.getBoolean(1)) {
                out.println("Thư mục dữ liệu này đã có hồ sơ. Hãy khôi phục vào một thư mục trống bằng --data.");
                return 1;
            }
            int tables = Backup.restore(source, connection, files.toAbsolutePath());
            out.println("Đã khôi phục " + tables + " bảng. Chạy ./moixa check để kiểm tra dữ liệu.");
            out.println(
                    "Nếu dùng máy khác, hãy chép cả secret.key (hoặc đặt MOIXA_SECRET_KEY); thiếu khoá thì xác thực hai bước phải đăng ký lại.");
            return 0;
        } catch (IOException | SQLException failed) {
            out.println("Không khôi phục được, dữ liệu giữ nguyên: " + failed.getMessage());
            return 1;
        }
    }
}
