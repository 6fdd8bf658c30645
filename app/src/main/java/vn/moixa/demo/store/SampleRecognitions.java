package vn.moixa.demo.store;

import static vn.moixa.demo.store.Copy.id;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.moixa.demo.world.Award;
import vn.moixa.demo.world.Life;
import vn.moixa.demo.world.Owner.Home;
import vn.moixa.recognition.VerificationCode;

/** Decisions, recognitions, certificates, extensions and endings of the sample products. */
final class SampleRecognitions {

    private static final LocalDate DISTRICTS_RATE_THREE_STARS = LocalDate.of(2023, 2, 24);
    private static final LocalDate DISTRICTS_END = LocalDate.of(2025, 7, 1);
    private static final long SEED = 106;
    private static final String OFFICER = "Cán bộ mẫu";

    private final SampleRegistry registry;
    private final TreeMap<LocalDate, UUID> instruments = new TreeMap<>();
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private final Copy decisionRows = Copy.into(
            "recognition.decision",
            "id",
            "number",
            "issuer",
            "issuer_level",
            "signed_on",
            "instrument_id",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy recognitionRows = Copy.into(
            "recognition.recognition",
            "id",
            "product_id",
            "decision_id",
            "kind",
            "stars",
            "average_total",
            "recognised_on",
            "grade",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy certificateRows = Copy.into(
            "recognition.certificate",
            "id",
            "recognition_id",
            "code",
            "number",
            "issued_on",
            "expires_on",
            "created_at");
    private final Copy extensionRows =
            Copy.into("recognition.extension", "certificate_id", "until", "reason", "decided_on", "decided_by_name");
    private final Copy endingRows = Copy.into(
            "recognition.ending",
            "certificate_id",
            "kind",
            "ended_on",
            "ground",
            "explanation",
            "decision_number",
            "decision_issuer",
            "concluded_on",
            "recorded_by_name",
            "recorded_at");

    SampleRecognitions(SampleRegistry registry) {
        this.registry = registry;
    }

    void send(Connection connection) throws SQLException, IOException {
        readInstruments(connection);
        addDecisions();
        int count = 0;
        for (Life life : registry.world().lives()) {
            for (Award award : life.awards()) {
                add(life, award, count++);
            }
        }
        for (Copy copy : new Copy[] {decisionRows, recognitionRows, certificateRows, extensionRows, endingRows}) {
            copy.send(connection);
        }
    }

    private void add(Life life, Award award, int count) {
        var issuer = issuer(life, award);
        var recognition = id("recognition " + count);
        recognitionRows.row(
                recognition,
                registry.product(life),
                new Signing(award.day(), issuer).decision(),
                award.kind(),
                award.stars(),
                averageTotal(award.stars(), count),
                award.day(),
                "CONFIRMED",
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
        var certificate = id("certificate " + count);
        certificateRows.row(
                certificate,
                recognition,
                VerificationCode.draw(random).text(),
                "GCN-M%04d".formatted(count + 1),
                award.day(),
                award.expires(),
                registry.now());
        var extension = award.extension();
        if (extension != null) {
            extensionRows.row(certificate, extension.until(), extension.reason(), extension.decidedOn(), OFFICER);
        }
        var ending = award.ending();
        if (ending != null) {
            endingRows.row(
                    certificate,
                    ending.isAnnulment() ? "ANNULLED" : "WITHDRAWN",
                    ending.day(),
                    ending.ground(),
                    ending.explanation(),
                    "M%d/QĐ-UBND".formatted(900 + count),
                    ending.isAnnulment() ? "Bộ Nông nghiệp và Môi trường" : issuer.name(),
                    ending.day().minusDays(10),
                    OFFICER,
                    registry.now());
        }
    }

    /** The national decisions one after the other: a recognition rests on the one in force on its day (R6). */
    private void readInstruments(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select signed_on, id from recognition.legal_instrument
                        where code in ('1048-QD-TTg-2019', '148-QD-TTg-2023', '1489-QD-TTg-2025', '26-2026-QD-TTg')""")) {
            while (row.next()) {
                instruments.put(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class));
            }
        }
    }

    private @Nullable UUID instrumentOn(LocalDate day) {
        var entry = instruments.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    /** Decisions of one body are numbered through each year in the order of their days (R89). */
    private void addDecisions() {
        var signings = new TreeSet<Signing>();
        for (Life life : registry.world().lives()) {
            for (Award award : life.awards()) {
                signings.add(new Signing(award.day(), issuer(life, award)));
            }
        }
        for (Signing signing : signings) {
            var issuer = signing.issuer();
            int number = numbers.merge(issuer.name() + signing.day().getYear(), 1, Integer::sum);
            decisionRows.row(
                    signing.decision(),
                    "M%02d/%s".formatted(number, issuer.level().equals("CENTRE") ? "QĐ-BNN-VPĐP" : "QĐ-UBND"),
                    issuer.name(),
                    issuer.level(),
                    signing.day(),
                    instrumentOn(signing.day()),
                    true,
                    SampleRegistry.SOURCE,
                    registry.now(),
                    registry.now());
        }
    }

    /** Three stars were given by the districts under QĐ 148, four by the province, five by the Minister (R1, R20). */
    private static Issuer issuer(Life life, Award award) {
        if (award.stars() == 5) {
            return new Issuer("Bộ Nông nghiệp và Phát triển nông thôn", "CENTRE");
        }
        boolean beforeMerger = award.day().isBefore(DISTRICTS_END);
        if (beforeMerger && award.stars() == 3 && !award.day().isBefore(DISTRICTS_RATE_THREE_STARS)) {
            var district = life.owner().place().formerDistrictName();
            return new Issuer(
                    "UBND " + district.substring(0, 1).toLowerCase(Locale.ROOT) + district.substring(1), "DISTRICT");
        }
        boolean yenBai = beforeMerger && life.owner().home() == Home.OLD_YEN_BAI;
        return new Issuer(yenBai ? "UBND tỉnh Yên Bái" : "UBND tỉnh Lào Cai", "PROVINCE");
    }

    private static BigDecimal averageTotal(int stars, int count) {
        int hundredths = switch (stars) {
            case 3 -> 5_200 + count * 37 % 1_750;
            case 4 -> 7_050 + count * 37 % 1_800;
            default -> 9_010 + count * 37 % 400;
        };
        return BigDecimal.valueOf(hundredths, 2);
    }

    private record Issuer(String name, String level) {}

    private record Signing(LocalDate day, Issuer issuer) implements Comparable<Signing> {

        UUID decision() {
            return id("decision " + issuer.name() + day);
        }

        @Override
        public int compareTo(Signing other) {
            return Comparator.comparing(Signing::day)
                    .thenComparing((Signing signing) -> signing.issuer().name())
                    .compare(this, other);
        }
    }
}
