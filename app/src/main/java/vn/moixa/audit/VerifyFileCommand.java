package vn.moixa.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.audit.store.Entries;
import vn.moixa.shared.Command;

/** {@code ./moixa verify-audit FILE --database}: verifies an exported file, then that the database still holds its last entry. */
@Component
class VerifyFileCommand implements Command {

    static final String DATABASE = "--database";

    private final ChainFile file;
    private final Entries entries;

    VerifyFileCommand(ChainFile file, Entries entries) {
        this.file = file;
        this.entries = entries;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2 || !arguments.get(1).equals(DATABASE)) {
            out.println("./moixa verify-audit TỆP " + DATABASE);
            return 2;
        }
        try (var lines = Files.newBufferedReader(Path.of(arguments.getFirst()))) {
            ChainVerifier verifier = file.verify(lines);
            verifier.faults().forEach(out::println);
            boolean sameInDatabase = verifier.count() == 0
                    || entries.hashOf(verifier.lastSeq())
                            .filter(verifier.lastHash()::equals)
                            .isPresent();
            out.printf(
                    "%d mục; tệp %s; cơ sở dữ liệu %s%n",
                    verifier.count(),
                    verifier.faults().isEmpty() ? "nguyên vẹn" : "ĐÃ BỊ SỬA",
                    sameInDatabase ? "khớp" : "KHÔNG KHỚP");
            return verifier.faults().isEmpty() && sameInDatabase ? 0 : 1;
        } catch (IOException | IllegalArgumentException unreadable) {
            out.println("Không đọc được tệp: " + unreadable.getMessage());
            return 2;
        }
    }
}
