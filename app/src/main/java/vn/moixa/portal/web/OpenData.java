package vn.moixa.portal.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.portal.domain.ProducerFilter;
import vn.moixa.portal.domain.PublicProducer;
import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.portal.domain.Star;
import vn.moixa.portal.store.PublicProducers;
import vn.moixa.portal.store.PublicProducts;

/** The rows of the open data files, read in pieces so that memory does not grow with their number. */
@Component
class OpenData {

    static final List<String> PRODUCT_COLUMNS = List.of(
            "so",
            "ma",
            "ten",
            "sao_con_hieu_luc",
            "trang_thai",
            "ma_giay_chung_nhan",
            "hieu_luc_tu",
            "hieu_luc_den",
            "nhom_nganh",
            "bo_tieu_chi",
            "chu_the",
            "loai_chu_the",
            "ma_xa",
            "xa",
            "ban_ghi_mau",
            "dia_chi_trang");
    static final List<String> PRODUCER_COLUMNS = List.of(
            "so",
            "ten",
            "loai",
            "ma_xa",
            "xa",
            "ngay_thanh_lap",
            "so_san_pham_con_hieu_luc",
            "ban_ghi_mau",
            "dia_chi_trang");

    private static final int PIECE = 500;

    /** Takes one row. */
    interface RowSink {
        void take(List<String> values) throws IOException;
    }

    private final PublicProducts products;
    private final PublicProducers producers;
    private final Areas areas;
    private final SiteAddress site;

    OpenData(PublicProducts products, PublicProducers producers, Areas areas, SiteAddress site) {
        this.products = products;
        this.producers = producers;
        this.areas = areas;
        this.site = site;
    }

    void products(AsOf asOf, RowSink sink) throws IOException {
        long last = 0;
        List<PublicProduct> piece;
        do {
            piece = products.after(last, PIECE, asOf);
            for (PublicProduct product : piece) {
                sink.take(row(product));
                last = product.number();
            }
        } while (piece.size() == PIECE);
    }

    void producers(AsOf asOf, RowSink sink) throws IOException {
        long last = 0;
        List<PublicProducer> piece;
        do {
            piece = producers
                    .list(new ProducerFilter(null, null, null), last, PIECE, asOf)
                    .items();
            for (PublicProducer producer : piece) {
                sink.take(row(producer));
                last = producer.number();
            }
        } while (piece.size() == PIECE);
    }

    private List<String> row(PublicProduct product) {
        var valid = product.star() instanceof Star.Valid star ? star : null;
        var maker = product.maker();
        return List.of(
                text(product.number()),
                text(product.code()),
                product.name(),
                valid == null ? "" : text(valid.stars()),
                product.star().state().name(),
                valid == null ? "" : valid.certificateCode(),
                valid == null ? "" : text(valid.from()),
                valid == null ? "" : text(valid.lastDay()),
                text(product.industry()),
                text(product.setNumber()),
                maker == null ? "" : maker.name(),
                maker == null ? "" : text(maker.type()),
                text(product.communeCode()),
                areas.name(UnitList.FROM_2025, product.communeCode()).orElse(""),
                text(product.sample()),
                site.of(product.path()));
    }

    private List<String> row(PublicProducer producer) {
        return List.of(
                text(producer.number()),
                producer.name(),
                text(producer.type()),
                text(producer.communeCode()),
                areas.name(UnitList.FROM_2025, producer.communeCode()).orElse(""),
                text(producer.foundedOn()),
                text(producer.validProducts()),
                text(producer.sample()),
                site.of(producer.path()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
