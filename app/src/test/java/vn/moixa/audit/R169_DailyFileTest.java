package vn.moixa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.web.Viewer;

/** R169: each day's trail in a file of its own that is verified away from the database. */
@MoixaTest
class R169_DailyFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditDays days;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestTime time;

    @TempDir
    Path folder;

    @BeforeEach
    void deedsOnThreeDays() {
        for (int day = 20; day <= 24; day += 2) {
            time.moveTo(LocalDate.of(2026, 11, day));
            for (int n = 0; n < 3; n++) {
                String id = day + "-" + n;
                transaction.executeWithoutResult(_ -> trail.append(
                        Viewer.ANYONE,
                        Deed.of("registry.entered", "PRODUCT", id).because("Chè \n \"cổ thụ\"")));
            }
        }
    }

    @Test
    void everyPastDayGetsItsFileOnceAndTodayDoesNot() throws IOException {
        var written = days.writeBefore(TODAY, folder);
        assertThat(written).extracting(AuditDays.Written::day).containsExactly(day(20), day(22));
        assertThat(written).extracting(AuditDays.Written::entries).containsExactly(3L, 3L);
        assertThat(files()).containsExactly("audit-2026-11-20.jsonl", "audit-2026-11-22.jsonl");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("audit-2026-11-20.jsonl"))))
                .isEqualTo("r--------");
        assertThat(days.writeBefore(TODAY, folder)).isEmpty();
        assertThat(days.writeBefore(TODAY.plusDays(1), folder))
                .extracting(AuditDays.Written::day)
                .containsExactly(TODAY);
    }

    @Test
    void filesAreVerifiedByThemselvesOneByOneAndAsOneChain() throws IOException {
        days.writeBefore(TODAY, folder);
        assertThat(verify("audit-2026-11-22.jsonl"))
                .startsWith("0: 3 mục, tới mục 6")
                .contains("nguyên vẹn");
        assertThat(verify("audit-2026-11-20.jsonl", "audit-2026-11-22.jsonl")).startsWith("0: 6 mục");
        assertThat(verify("audit-2026-11-22.jsonl", "audit-2026-11-20.jsonl"))
                .startsWith("1: ")
                .contains("ĐÃ BỊ SỬA");
    }

    @Test
    void aChangedWordOrAMissingLineIsFound() throws IOException {
        days.writeBefore(TODAY, folder);
        Path file = folder.resolve("audit-2026-11-20.jsonl");
        var lines = Files.readAllLines(file);
        write("changed", List.of(lines.get(0), lines.get(1).replace("cổ thụ", "trồng mới"), lines.get(2)));
        assertThat(verify("changed")).startsWith("1: ").contains("ĐÃ BỊ SỬA");
        write("shorter", List.of(lines.get(0), lines.get(2)));
        assertThat(verify("shorter")).startsWith("1: ");
        write("nonsense", List.of("không phải nhật ký"));
        assertThat(verify("nonsense")).startsWith("2: Không đọc được tệp");
        assertThat(verify("missing")).startsWith("2: Không đọc được tệp");
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines);
    }

    private String verify(String... names) {
        var said = new ByteArrayOutputStream();
        var paths = java.util.Arrays.stream(names)
                .map(name -> folder.resolve(name).toString())
                .toList();
        int status = VerifyFiles.run(paths, new PrintStream(said, true, StandardCharsets.UTF_8));
        return status + ": " + said.toString(StandardCharsets.UTF_8);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }
}
