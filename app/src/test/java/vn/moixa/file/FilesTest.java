package vn.moixa.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.file.Storing.Reason;
import vn.moixa.file.Storing.Rejected;
import vn.moixa.file.Storing.Stored;
import vn.moixa.test.MoixaTest;

@MoixaTest
class FilesTest {

    private static final String[] WORKBOOK = {"[Content_Types].xml", "xl/workbook.xml"};

    @Autowired
    private Files files;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SweepFiles sweep;

    @Autowired
    private vn.moixa.test.World world;

    @Autowired
    private vn.moixa.test.TestTime time;

    @org.springframework.beans.factory.annotation.Value("${moixa.files}")
    private java.nio.file.Path folder;

    @Autowired
    private MockMvcTester pages;

    @Test
    void the_same_content_is_kept_once_whatever_its_name() throws IOException {
        var first = stored(Samples.png(10, 10), "ảnh.png");
        var second = stored(Samples.png(10, 10), "../../etc/passwd");
        assertThat(second).isEqualTo(first);
        try (InputStream in = files.open(first.hash()).orElseThrow().open()) {
            assertThat(in.readAllBytes()).isEqualTo(Samples.png(10, 10));
        }
    }

    @Test
    void what_nothing_refers_to_is_removed_after_a_while_and_nothing_else() throws IOException {
        var used = stored(Samples.png(10, 10), "a.png");
        var unused = stored(Samples.png(12, 12), "b.png");
        var producer = world.shanTeaCooperative().value();
        database.sql("insert into registry.photo (id, producer_id, file_hash, added_at) values (?, ?, ?, now())")
                .params(java.util.UUID.randomUUID(), producer, used.hash().value())
                .update();
        sweep.run();
        assertThat(files.open(unused.hash())).isPresent();

        time.moveTo(time.instant().plus(java.time.Duration.ofDays(31)));
        var young = stored(Samples.png(14, 14), "c.png");
        var copy = files.variant(unused.hash(), 320).orElseThrow();
        sweep.run();

        assertThat(files.open(unused.hash())).isEmpty();
        assertThat(java.nio.file.Files.exists(unused(unused.hash()))).isFalse();
        assertThat(java.nio.file.Files.exists(unused(copy.hash()))).isFalse();
        for (var kept : java.util.List.of(used.hash(), young.hash())) {
            try (InputStream in = files.open(kept).orElseThrow().open()) {
                assertThat(in.readAllBytes()).isNotEmpty();
            }
            assertThat(files.variant(kept, 320)).isPresent();
        }
        assertThat(stored(Samples.png(12, 12), "again.png")).isEqualTo(unused);
        assertThat(files.open(unused.hash())).isPresent();
    }

    @Test
    void every_column_with_the_hash_of_a_file_says_so_by_a_foreign_key() {
        // Hashes of something else than a stored file.
        var others = java.util.List.of(
                "identity.account.password_hash",
                "intake.import.request_hash",
                "appraisal.criteria_set.content_hash",
                "appraisal.criteria_set.source_hash",
                "appraisal.criteria_draft.content_hash",
                "appraisal.dossier_version.content_hash",
                "appraisal.council_result.proof_hash",
                "file.variant.variant_hash");
        assertThat(database.sql("""
                        select n.nspname || '.' || t.relname || '.' || a.attname
                        from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
                        where t.relkind = 'r' and a.attname like '%\\_hash' and a.atttypid = 'text'::regtype
                          and n.nspname not in ('pg_catalog', 'information_schema')
                          and not exists (select from pg_constraint c
                            where c.contype = 'f' and c.conrelid = t.oid and c.confrelid = 'file.stored'::regclass
                              and a.attnum = any (c.conkey))
                        """).query(String.class).list())
                .as("declare it: references file.stored; otherwise the nightly sweep removes the file")
                .isSubsetOf(others);
    }

    private java.nio.file.Path unused(FileHash hash) {
        String name = hash.value();
        return folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    @Test
    void the_content_decides_what_a_file_is_not_its_name() throws IOException {
        assertThat(stored(Samples.png(10, 10), "bang.xlsx").mediaType()).isEqualTo("image/png");
        assertThat(stored(Samples.webp(), "a.jpg").mediaType()).isEqualTo("image/webp");
        assertThat(stored("%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8), "a").mediaType())
                .isEqualTo("application/pdf");
        assertThat(stored(Samples.zip(0, WORKBOOK), "a.docx").mediaType()).endsWith("spreadsheetml.sheet");
        assertThat(stored("tên;số\nchè;1\n".getBytes(StandardCharsets.UTF_8), "a.CSV")
                        .mediaType())
                .isEqualTo("text/csv");
    }

    @Test
    void other_kinds_are_refused_even_under_a_good_name() throws IOException {
        assertThat(reason("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "a.pdf"))
                .isEqualTo(Reason.KIND_NOT_ALLOWED);
        assertThat(reason("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "a.png"))
                .isEqualTo(Reason.KIND_NOT_ALLOWED);
        assertThat(reason(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, "a.csv"))
                .isEqualTo(Reason.KIND_NOT_ALLOWED);
        assertThat(reason(Samples.zip(0, "readme.txt"), "a.xlsx")).isEqualTo(Reason.KIND_NOT_ALLOWED);
        assertThat(reason(new byte[0], "a.png")).isEqualTo(Reason.EMPTY);
    }

    @Test
    void archives_that_would_flood_the_memory_are_refused() throws IOException {
        assertThat(reason(Samples.zip(70, WORKBOOK), "a.xlsx")).isEqualTo(Reason.ARCHIVE_BOMB);
    }

    @Test
    void pictures_that_claim_too_many_pixels_are_refused_without_decoding() throws IOException {
        assertThat(reason(Samples.pngClaiming(60_000, 60_000), "a.png")).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    @Test
    void damaged_pictures_and_archives_are_refused() throws IOException {
        assertThat(reason(Samples.firstHalf(Samples.png(200, 200)), "a.png")).isEqualTo(Reason.DAMAGED);
        assertThat(reason(Samples.firstHalf(Samples.zip(1, WORKBOOK)), "a.xlsx"))
                .isEqualTo(Reason.DAMAGED);
        assertThat(database.sql("select count(*) from file.stored")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void files_over_the_limit_are_refused_without_reading_on() {
        var endless = new InputStream() {
            private final Random random = new Random(1);
            private long given;

            @Override
            public int read() {
                given++;
                return random.nextInt(256);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                given += length;
                return length;
            }
        };
        assertThat(files.store(endless, "a.csv", null)).isEqualTo(new Rejected(Reason.TOO_LARGE));
        assertThat(endless.given).isLessThan(52L << 20);
    }

    @Test
    void copies_for_pages_never_grow_and_stand_upright() throws IOException {
        var hash = picture(Samples.jpegWithNotes(800, 400)).hash();
        assertThat(sizeOf(hash, 320)).isEqualTo("320x640");
        assertThat(sizeOf(hash, 640)).isEqualTo("400x800");
        assertThat(sizeOf(hash, 1280)).isEqualTo("400x800");
        assertThat(files.variant(hash, 641)).isEmpty();
    }

    @Test
    void copies_carry_nothing_of_what_the_camera_noted() throws IOException {
        byte[] original = Samples.jpegWithNotes(800, 400);
        assertThat(new String(original, StandardCharsets.ISO_8859_1)).contains(Samples.SECRET);
        var hash = picture(original).hash();
        for (int width : Files.WIDTHS) {
            try (InputStream in = files.variant(hash, width).orElseThrow().open()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain(Samples.SECRET, "Exif");
            }
        }
    }

    @Test
    void what_was_transparent_becomes_white() throws IOException {
        var hash = picture(Samples.png(100, 100)).hash();
        try (InputStream in = files.variant(hash, 320).orElseThrow().open()) {
            assertThat(ImageIO.read(in).getRGB(90, 50) & 0xFFFFFF).isGreaterThan(0xF8F8F8);
        }
    }

    @Test
    void a_published_picture_is_served_to_be_kept_for_ever() throws IOException {
        var hash = picture(Samples.png(700, 350)).hash();
        assertThat(pages.get().uri("/anh/{hash}/640", hash.value()))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(pages.get().uri("/anh/{hash}/333", hash.value())).hasStatus(404);
        assertThat(pages.get().uri("/anh/{hash}/wide", hash.value())).hasStatus4xxClientError();
        assertThat(pages.get().uri("/anh/nothing/640")).hasStatus(404);
    }

    @Test
    void a_file_that_was_not_published_is_given_to_nobody() throws IOException {
        var hash = stored(Samples.png(70, 70), "evidence.png").hash();
        assertThat(pages.get().uri("/anh/{hash}/640", hash.value())).hasStatus(404);
        picture(Samples.png(70, 70));
        assertThat(pages.get().uri("/anh/{hash}/640", hash.value())).hasStatusOk();
    }

    @Test
    void only_a_picture_can_be_published() throws IOException {
        assertThat(files.storePicture(new ByteArrayInputStream(Samples.zip(0, WORKBOOK)), "a.png", null))
                .isEqualTo(new Rejected(Reason.NOT_A_PICTURE));
    }

    private String sizeOf(FileHash hash, int width) throws IOException {
        try (InputStream in = files.variant(hash, width).orElseThrow().open()) {
            var image = ImageIO.read(in);
            return image.getWidth() + "x" + image.getHeight();
        }
    }

    private Stored stored(byte[] content, String name) {
        return (Stored) files.store(new ByteArrayInputStream(content), name, null);
    }

    private Stored picture(byte[] content) {
        return (Stored) files.storePicture(new ByteArrayInputStream(content), "ảnh", null);
    }

    private Reason reason(byte[] content, String name) {
        return ((Rejected) files.store(new ByteArrayInputStream(content), name, null)).reason();
    }
}
