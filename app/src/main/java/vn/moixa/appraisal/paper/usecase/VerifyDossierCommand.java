package vn.moixa.appraisal.paper.usecase;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.appraisal.paper.store.ArchiveRecords;
import vn.moixa.shared.Command;

/** {@code ./moixa verify-dossier FILE}: verifies the archive of a dossier by itself, then that the database knows the same versions. */
@Component
class VerifyDossierCommand implements Command {

    private final ArchiveRecords records;
    private final ObjectMapper json;

    VerifyDossierCommand(ArchiveRecords records, ObjectMapper json) {
        this.records = records;
        this.json = json;
    }

    @Override
    public String name() {
        return "verify-dossier";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("./moixa verify-dossier FILE");
            return 2;
        }
        try {
            var found = ArchiveCheck.verify(Path.of(arguments.getFirst()), json);
            found.faults().forEach(out::println);
            var known = records.versionHashes(found.code());
            boolean same = known.size() >= found.versions().size()
                    && known.subList(0, found.versions().size()).equals(found.versions());
            out.printf(
                    "Hồ sơ %s, %d phiên bản; tệp %s; cơ sở dữ liệu %s%n",
                    found.code(),
                    found.versions().size(),
                    found.faults().isEmpty() ? "nguyên vẹn" : "ĐÃ BỊ SỬA",
                    same ? "khớp" : "KHÔNG KHỚP");
            return found.faults().isEmpty() && same ? 0 : 1;
        } catch (IOException | JacksonException | InvalidPathException unreadable) {
            out.println("Không đọc được tệp: " + unreadable.getMessage());
            return 2;
        }
    }
}
