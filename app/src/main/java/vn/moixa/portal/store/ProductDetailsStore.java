package vn.moixa.portal.store;

import static moixa.database.promotion.Tables.LINK;
import static moixa.database.promotion.Tables.LISTING;
import static moixa.database.promotion.Tables.SALES_CHANNEL;
import static moixa.database.recognition.Tables.CERTIFICATE;
import static moixa.database.recognition.Tables.DECISION;
import static moixa.database.recognition.Tables.RECOGNITION_;
import static moixa.database.registry.Tables.PHOTO;
import static moixa.database.registry.Tables.PRODUCT;
import static moixa.database.registry.Tables.PRODUCT_CODE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.portal.domain.ProductDetails;

/** The lists of a product page, nested in one query. */
@Repository
public class ProductDetailsStore {

    private final DSLContext dsl;

    ProductDetailsStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    public ProductDetails of(UUID product, AsOf asOf) {
        return dsl.select(
                        PRODUCT.STORY,
                        multiset(select(PHOTO.FILE_HASH, PHOTO.CAPTION)
                                        .from(PHOTO)
                                        .where(PHOTO.PRODUCT_ID.eq(PRODUCT.ID))
                                        .orderBy(PHOTO.POSITION)
                                        .limit(8))
                                .convertFrom(rows -> rows.map(Records.mapping(ProductDetails.Picture::new))),
                        multiset(select(
                                                RECOGNITION_.STARS.coerce(Integer.class),
                                                RECOGNITION_.KIND,
                                                RECOGNITION_.RECOGNISED_ON,
                                                DECISION.NUMBER,
                                                DECISION.ISSUER,
                                                CERTIFICATE.CODE,
                                                CERTIFICATE.EXPIRES_ON)
                                        .from(RECOGNITION_)
                                        .join(DECISION)
                                        .on(DECISION.ID.eq(RECOGNITION_.DECISION_ID))
                                        .leftJoin(CERTIFICATE)
                                        .on(CERTIFICATE.RECOGNITION_ID.eq(RECOGNITION_.ID))
                                        .where(RECOGNITION_.PRODUCT_ID.eq(PRODUCT.ID))
                                        .and(RECOGNITION_.GRADE.eq("CONFIRMED"))
                                        .and(RECOGNITION_.RECOGNISED_ON.le(asOf.day()))
                                        .orderBy(RECOGNITION_.RECOGNISED_ON.desc()))
                                .convertFrom(rows -> rows.map(Records.mapping(ProductDetails.Recognised::new))),
                        multiset(select(SALES_CHANNEL.NAME, LINK.URL)
                                        .from(LISTING)
                                        .join(SALES_CHANNEL)
                                        .on(SALES_CHANNEL.ID.eq(LISTING.CHANNEL_ID))
                                        .join(LINK)
                                        .on(LINK.ID.eq(LISTING.LINK_ID))
                                        .where(LISTING.PRODUCT_ID.eq(PRODUCT.ID))
                                        .and(LINK.ALIVE.isTrue())
                                        .and(condition("{0} @> {1}::date", LISTING.VALID, asOf.day()))
                                        .orderBy(SALES_CHANNEL.NAME)
                                        .limit(6))
                                .convertFrom(rows -> rows.map(Records.mapping(ProductDetails.Shop::new))),
                        multiset(select(PRODUCT_CODE.CODE)
                                        .from(PRODUCT_CODE)
                                        .where(PRODUCT_CODE.PRODUCT_ID.eq(PRODUCT.ID))
                                        .orderBy(PRODUCT_CODE.YEAR.desc()))
                                .convertFrom(rows -> rows.map(row -> row.value1())))
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(product))
                .fetchOptional(Records.mapping(ProductDetails::new))
                .orElse(ProductDetails.NOTHING);
    }
}
