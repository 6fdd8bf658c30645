package vn.moixa.demo;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.appraisal.SampleRound;
import vn.moixa.area.Areas;
import vn.moixa.demo.store.LoadSampleWorld;
import vn.moixa.demo.store.PublishedPlaces;
import vn.moixa.promotion.PromotionChanged;
import vn.moixa.recognition.RecognitionChanged;
import vn.moixa.registry.ProducerChanged;
import vn.moixa.registry.ProductChanged;
import vn.moixa.shared.Command;

/**
 * {@code ./moixa demo}: brings the published records and the sample world into an empty database, once; a second start finds them there.
 * The published product list goes through the ordinary import, so that its preview, its reasons and its sources are the real ones.
 */
@Component
class LoadDemo implements Command {

    private static final String PUBLISHED_PRODUCTS = "ocop-products-lao-cai-yen-bai.csv";

    private final DataSource database;
    private final Areas areas;
    private final InstantSource time;
    private final ObjectProvider<Command> commands;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final DemoAccounts accounts;
    private final SampleRound round;
    private final Environment environment;

    LoadDemo(
            DataSource database,
            Areas areas,
            InstantSource time,
            ObjectProvider<Command> commands,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            DemoAccounts accounts,
            SampleRound round,
            Environment environment) {
        this.database = database;
        this.areas = areas;
        this.time = time;
        this.commands = commands;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.accounts = accounts;
        this.round = round;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            // A start that was killed between records and accounts goes on where it stopped: the import knows its own
            // rows.
            boolean isNew = loadRecords();
            if (isNew || accounts.areMissing()) {
                int imported = importPublishedProducts(out);
                if (imported != 0) {
                    out.println("Danh sách đã công bố chưa nhập hết: xem lý do ở trên.");
                }
                accounts.open();
                round.play(accounts.cast());
            }
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("The demonstration could not be loaded", failed);
        }
        out.println();
        out.println(
                "Mỗi Xã đang chạy thử tại http://localhost:" + environment.getProperty("local.server.port", "8080"));
        out.println("Bản ghi có nhãn “mẫu” do phần mềm đặt ra; các bản ghi khác lấy từ trang đã công bố, kèm nguồn.");
        accounts.print(out);
        return 0;
    }

    /** All or nothing: a start that was killed half-way leaves an empty database. */
    private boolean loadRecords() throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean isNew = new LoadSampleWorld(time).into(connection);
            if (isNew) {
                new PublishedPlaces(areas, time).into(connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
            if (isNew) {
                announce();
            }
            return isNew;
        }
    }

    /** The records were written past the rooms that own them: whoever keeps pages, indexes or figures must look again at all. */
    private void announce() {
        transactions.executeWithoutResult(_ -> {
            events.publishEvent(new ProducerChanged(List.of()));
            events.publishEvent(new ProductChanged(List.of()));
            events.publishEvent(new RecognitionChanged(List.of()));
            events.publishEvent(new PromotionChanged());
        });
    }

    private int importPublishedProducts(PrintStream out) throws IOException {
        var importing = commands.stream()
                .filter(command -> command.name().equals("import"))
                .findFirst();
        if (importing.isEmpty()) {
            return 1;
        }
        Path folder = Files.createTempDirectory("moixa-demo");
        Path file = folder.resolve(PUBLISHED_PRODUCTS);
        try (InputStream list =
                Objects.requireNonNull(LoadDemo.class.getResourceAsStream("/demo/" + PUBLISHED_PRODUCTS))) {
            Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING);
            var said = new ByteArrayOutputStream();
            int status = importing
                    .get()
                    .run(
                            List.of("ocop-products", file.toString()),
                            new PrintStream(said, true, StandardCharsets.UTF_8));
            printHead(said.toString(StandardCharsets.UTF_8), status == 0, out);
            return status;
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** A hundred lines of what could not be placed belong on the page of the import; a failure is told in full. */
    private static void printHead(String said, boolean wentWell, PrintStream out) {
        if (!wentWell) {
            out.println(said);
            return;
        }
        out.println("Danh sách sản phẩm đã công bố: "
                + said.lines().takeWhile(line -> !line.isBlank()).collect(joining(" ")));
        out.println("Xem từng dòng ở mục Nhập dữ liệu (/intake/imports), đăng nhập bằng tài khoản cán bộ cấp tỉnh.");
    }
}
