package vn.moixa.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;

/** What always holds between the folder and what the database says of it (R172). */
@Component
class FileInvariants implements Invariants {

    /** An upload may lie in the folder for a moment before its row is committed. */
    private static final Duration UNDERWAY = Duration.ofHours(1);

    private final Files files;
    private final InstantSource time;

    FileInvariants(Files files, InstantSource time) {
        this.files = files;
        this.time = time;
    }

    private interface Search {
        List<String> find() throws IOException;
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.check(
                        "file-contents-are-there",
                        "Mỗi tệp đã lưu còn nguyên trong thư mục, đúng kích thước",
                        "Every stored file lies in the folder with its size",
                        () -> list(files::missing)),
                Invariant.check(
                        "file-folder-holds-nothing-else",
                        "Thư mục tệp không có tệp lạ",
                        "The folder of files holds nothing that no row knows",
                        () -> list(() -> files.strays(time.instant().minus(UNDERWAY)))),
                Invariant.sql(
                        "file-only-pictures-are-published",
                        "Chỉ ảnh được công khai, và ảnh công khai có đủ các cỡ",
                        "Only pictures are published, each in every width",
                        """
                        select s.hash from file.stored s
                        where s.published and (s.media_type not like 'image/%'
                            or (select count(*) from file.variant v where v.hash = s.hash) < 3)"""));
    }

    private static List<String> list(Search search) {
        try {
            return search.find();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
