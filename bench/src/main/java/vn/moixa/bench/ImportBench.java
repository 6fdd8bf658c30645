package vn.moixa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Imports a list of new products by the command line and takes off what starting the command costs. */
final class ImportBench {

    private static final int ROWS = 50_000;
    private static final String HEADER =
            "id,product,star,status,owner,owner_type,commune,district,province_pre2025,recognised_year,source_url";

    private final Path home;
    private final Path folder;
    private final Report report;

    ImportBench(Path home, Path folder, Report report) {
        this.home = home;
        this.folder = folder;
        this.report = report;
    }

    void run(Map<String, String> environment) throws IOException, InterruptedException {
        report.title("Import of " + ROWS + " new products");
        var log = folder.resolve("import.log");
        var run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        var one = write("one.csv", run + "w", 1);
        var many = write("many.csv", run, ROWS);
        var start = Application.run(home, environment, log, "import", "ocop-products", one.toString());
        var all = Application.run(home, environment, log, "import", "ocop-products", many.toString());
        double seconds = (all.toMillis() - start.toMillis()) / 1e3;
        report.number("import", ROWS / seconds, "rows/s", ">= 10000");
    }

    private Path write(String name, String key, int rows) throws IOException {
        var text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < rows; i++) {
            text.append(
                    "B%s%d,Sản phẩm %s %d,3,recognised,Hợp tác xã %s %d,Hợp tác xã,Xã Bản Xèo,Huyện Bát Xát,Lào Cai,2024,https://bench.example/%d%n"
                            .formatted(key, i, key, i, key, i / 3, i));
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
