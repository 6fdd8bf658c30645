package vn.moixa.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./moixa verify-audit FILE…}: verifies files of the trail by themselves, without the application and its database. */
public final class VerifyFiles {

    private VerifyFiles() {}

    /** Several files are verified as one chain, in the order given: the first entry of each must follow the last of the one before. */
    public static int run(List<String> files, PrintStream out) {
        if (files.isEmpty()) {
            out.println("./moixa verify-audit TỆP… [--database]");
            return 2;
        }
        var chain = new ChainFile(JsonMapper.builder().build());
        @Nullable ChainVerifier verifier = null;
        for (String file : files) {
            try (var lines = Files.newBufferedReader(Path.of(file))) {
                verifier = chain.verify(lines, verifier);
            } catch (IOException | IllegalArgumentException unreadable) {
                out.println("Không đọc được tệp " + file + ": " + unreadable.getMessage());
                return 2;
            }
        }
        if (verifier == null || verifier.count() == 0) {
            out.println("Tệp không có mục nào.");
            return 0;
        }
        verifier.faults().forEach(out::println);
        boolean intact = verifier.faults().isEmpty();
        out.printf(
                "%d mục, tới mục %d, mã cuối %s: %s%n",
                verifier.count(), verifier.lastSeq(), verifier.lastHash(), intact ? "nguyên vẹn" : "ĐÃ BỊ SỬA");
        return intact ? 0 : 1;
    }
}
