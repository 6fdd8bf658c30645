package vn.moixa.recognition.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.recognition.CertificateStatus;
import vn.moixa.recognition.VerificationCode;
import vn.moixa.recognition.store.Certificates;
import vn.moixa.recognition.store.Certificates.Filed;
import vn.moixa.recognition.store.RecognitionLists;
import vn.moixa.registry.Location;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;

/** Says to anyone whether a certificate, or the star of a product, is good today (R99, R104, R150). */
@Component
public class VerifyCertificate {

    private final Certificates certificates;
    private final RecognitionLists recognitions;
    private final Products products;
    private final Producers producers;
    private final Areas areas;
    private final InstantSource time;

    VerifyCertificate(
            Certificates certificates,
            RecognitionLists recognitions,
            Products products,
            Producers producers,
            Areas areas,
            InstantSource time) {
        this.certificates = certificates;
        this.recognitions = recognitions;
        this.products = products;
        this.producers = producers;
        this.areas = areas;
        this.time = time;
    }

    /**
     * What a check shows.
     *
     * @param certificate null when the product has none
     * @param status null when the product has no certificate
     * @param reported a list or the press names a star without a signed decision (R113)
     * @param newerCode code of the certificate that took its place
     * @param placeThen the unit as recorded, with its name at that time
     * @param placeToday the commune of today
     */
    public record Verification(
            ProductCard product,
            @Nullable ProducerCard producer,
            @Nullable Filed certificate,
            @Nullable CertificateStatus status,
            boolean reported,
            @Nullable String newerCode,
            @Nullable String placeThen,
            @Nullable String placeToday,
            LocalDate today,
            Instant askedAt) {

        /** The code that weaves the band on paper and screen. */
        public String bandCode() {
            return certificate == null ? String.valueOf(product.number()) : certificate.code();
        }
    }

    /** Nothing when no certificate has the code. */
    @Transactional(readOnly = true)
    public Optional<Verification> byCode(VerificationCode code) {
        return certificates
                .byCode(code.text())
                .flatMap(filed ->
                        products.find(filed.product()).map(product -> verification(product, Optional.of(filed))));
    }

    /** The newest certificate of the product, or that it has none. */
    @Transactional(readOnly = true)
    public Optional<Verification> byProductNumber(long number) {
        return products.byNumber(number).map(product -> verification(product, newest(product)));
    }

    /** The public address that answers what a person typed: a certificate's code or a product's. */
    @Transactional(readOnly = true)
    public Optional<String> addressOf(String typed) {
        var code = VerificationCode.parse(typed);
        if (code.isPresent()) {
            return code.map(one -> "/kiem-tra/" + one.text());
        }
        return ProductCode.parse(typed)
                .flatMap(one -> products.byCode(one.toString()))
                .map(product -> "/kiem-tra" + product.path());
    }

    private Optional<Filed> newest(ProductCard product) {
        return certificates.ofProducts(List.of(product.id().value())).stream().findFirst();
    }

    private Verification verification(ProductCard product, Optional<Filed> filed) {
        LocalDate today = LocalTime.today(time);
        var producer = Optional.ofNullable(product.producer()).flatMap(producers::find);
        var status = filed.flatMap(one -> one.records().on(today));
        String newer = filed.filter(one -> one.records().supersededOn() != null)
                .flatMap(_ -> newest(product))
                .map(Filed::code)
                .filter(code -> !code.equals(filed.orElseThrow().code()))
                .orElse(null);
        Location place = producer.map(ProducerCard::place)
                .filter(one -> !one.isUnknown())
                .orElse(product.place());
        return new Verification(
                product,
                producer.orElse(null),
                filed.orElse(null),
                status.orElse(null),
                filed.isEmpty() && recognitions.isReported(product.id().value()),
                newer,
                place.unitList() == null
                        ? null
                        : UnitList.of(place.unitList())
                                .flatMap(list -> areas.name(list, place.unitCode()))
                                .orElse(null),
                areas.name(UnitList.FROM_2025, place.communeCode()).orElse(null),
                today,
                time.instant());
    }
}
