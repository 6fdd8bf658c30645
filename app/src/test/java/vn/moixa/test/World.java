package vn.moixa.test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.recognition.CertificateCard;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.recognition.NewDecision;
import vn.moixa.recognition.NewEnding;
import vn.moixa.recognition.NewRecognition;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.Author;
import vn.moixa.registry.Industry;
import vn.moixa.registry.Location;
import vn.moixa.registry.NewProducer;
import vn.moixa.registry.NewProduct;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.ProductState;
import vn.moixa.registry.Products;

/**
 * One small named world for tests of all rooms. Everybody in it is made when first asked for in a test and stays the same afterwards.
 * {@link TestTime#START} is 24 November 2026.
 */
public final class World {

    public static final String TA_VAN = "03037";
    public static final String TU_LE = "04630";
    public static final String SA_PA = "03006";
    public static final Author CLERK = Author.machine("Cán bộ thử", "thử");

    private static final String PROVINCE = "UBND tỉnh Lào Cai";

    private final Producers producers;
    private final Products products;
    private final Recognitions recognitions;
    private final Areas areas;

    public World(Producers producers, Products products, Recognitions recognitions, Areas areas) {
        this.producers = producers;
        this.products = products;
        this.recognitions = recognitions;
        this.areas = areas;
    }

    /** A cooperative in Tả Van, formerly of the town of Sa Pa. */
    public ProducerId shanTeaCooperative() {
        return producer("HTX Chè Shan tuyết Tả Van", ProducerType.COOPERATIVE, TA_VAN);
    }

    /** Tea of the cooperative: 4 stars since 05/8/2025, valid until 05/8/2028. */
    public ProductId shanTea() {
        return starred(product(shanTeaCooperative(), "Chè Shan tuyết cổ thụ Tả Van", 11), 4, day(2025, 8, 5));
    }

    /** A household in Tú Lệ, formerly of the district of Văn Chấn. */
    public ProducerId honeyHousehold() {
        return producer("Hộ Lò Thị Mây", ProducerType.HOUSEHOLD, TU_LE);
    }

    /** Honey of the household: 3 stars that ran out on 12/8/2026. */
    public ProductId honey() {
        return starred(product(honeyHousehold(), "Mật ong bạc hà Tú Lệ", 4), 3, day(2023, 8, 12));
    }

    /** An enterprise in Sa Pa. */
    public ProducerId artichokeCompany() {
        return producer("Công ty Dược liệu Sa Pa", ProducerType.ENTERPRISE, SA_PA);
    }

    /** Extract of the enterprise: 4 stars since 10/01/2022, raised to 5 on 05/11/2024. */
    public ProductId artichokeExtract() {
        var product = product(artichokeCompany(), "Cao mềm actiso Sa Pa", 18);
        if (recognitions.certificatesOf(product, day(2026, 11, 24)).isEmpty()) {
            starred(product, 4, day(2022, 1, 10));
            var minister = decision("4012/QĐ-BNN", "Bộ Nông nghiệp", IssuerLevel.CENTRE, day(2024, 11, 5));
            record(product, minister, RecognitionKind.UPGRADE, 5, day(2024, 11, 5));
        }
        return product;
    }

    /** Dried bamboo shoots of the household: 3 stars since 05/01/2024, in its last 180 days. */
    public ProductId bambooShoots() {
        return starred(product(honeyHousehold(), "Măng khô Tú Lệ", 7), 3, day(2024, 1, 5));
    }

    /** Sausages of the cooperative: 3 stars since 19/6/2025, withdrawn on 03/10/2026. */
    public ProductId withdrawnSausage() {
        var product = product(shanTeaCooperative(), "Lạp sườn Tả Van", 8);
        if (recognitions.certificatesOf(product, day(2026, 11, 24)).isEmpty()) {
            starred(product, 3, day(2025, 6, 19));
            recognitions.end(
                    new NewEnding(
                            certificateOf(product).id(),
                            "CRITERIA_NOT_MET",
                            day(2026, 10, 3),
                            "Không còn đáp ứng tiêu chí về an toàn thực phẩm",
                            "2210/QĐ-UBND",
                            PROVINCE,
                            day(2026, 9, 25)),
                    CLERK);
        }
        return product;
    }

    /** Rice of the cooperative, of which only a newspaper says that it got 3 stars in 2025. */
    public ProductId reportedRice() {
        String name = "Gạo nếp Tả Van";
        boolean known = products.of(shanTeaCooperative()).stream()
                .anyMatch(card -> card.name().equals(name));
        var product = product(shanTeaCooperative(), name, 3);
        if (!known) {
            recognitions.record(
                    List.of(NewRecognition.reported(
                            product, RecognitionKind.FIRST, 3, 2025, "Không có số quyết định", false, "báo")),
                    CLERK);
        }
        return product;
    }

    public ProducerId producer(String name, ProducerType type, String commune) {
        return producers.namedLike(name).stream()
                .map(ProducerCard::id)
                .findFirst()
                .orElseGet(() -> {
                    var producer = NewProducer.of(name, type, at(commune), "thử");
                    producers.register(List.of(producer), CLERK);
                    return producer.id();
                });
    }

    public ProductId product(ProducerId producer, String name, @Nullable Integer set) {
        return products.of(producer).stream()
                .filter(card -> card.name().equals(name))
                .map(ProductCard::id)
                .findFirst()
                .orElseGet(() -> {
                    var product = new NewProduct(
                            ProductId.next(),
                            producer,
                            name,
                            set,
                            set == null ? Industry.FOOD : null,
                            ProductState.REGISTERED,
                            Set.of(),
                            Location.UNKNOWN,
                            null,
                            null,
                            false,
                            "thử");
                    products.register(List.of(product), CLERK);
                    return product.id();
                });
    }

    /** Gives the product its first star by a provincial decision of the day, unless it has a certificate already. */
    public ProductId starred(ProductId product, int stars, LocalDate on) {
        if (recognitions.certificatesOf(product, day(2099, 1, 1)).isEmpty()) {
            var level = stars == 5 ? IssuerLevel.CENTRE : IssuerLevel.PROVINCE;
            record(
                    product,
                    decision(on.getDayOfYear() + "/QĐ-UBND", PROVINCE, level, on),
                    RecognitionKind.FIRST,
                    stars,
                    on);
        }
        return product;
    }

    public DecisionId decision(String number, String issuer, IssuerLevel level, LocalDate signedOn) {
        return recognitions.decision(
                new NewDecision(number, issuer, level, signedOn, "Chủ tịch", null, false, "thử"), CLERK);
    }

    public void record(ProductId product, DecisionId decision, RecognitionKind kind, int stars, LocalDate on) {
        recognitions.record(List.of(NewRecognition.confirmed(product, decision, kind, stars, on, false, "thử")), CLERK);
    }

    /** The newest certificate of a product, as seen at the end of its time. */
    public CertificateCard certificateOf(ProductId product) {
        return recognitions.certificatesOf(product, day(2099, 1, 1)).getFirst();
    }

    public ProductCard card(ProductId product) {
        return products.find(product).orElseThrow();
    }

    public ProducerCard card(ProducerId producer) {
        return producers.find(producer).orElseThrow();
    }

    public Location at(String commune) {
        return Location.at(areas, UnitList.FROM_2025, commune);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
