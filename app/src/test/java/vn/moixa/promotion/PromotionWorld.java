package vn.moixa.promotion;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.moixa.registry.Author;
import vn.moixa.registry.Industry;
import vn.moixa.registry.Location;
import vn.moixa.registry.NewProducer;
import vn.moixa.registry.NewProduct;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.Producers;
import vn.moixa.registry.Products;
import vn.moixa.shared.Ids;

/** A small named world: a tea cooperative in Tả Van, a noodle household in Nghĩa Đô, one platform and one supermarket. */
@Component
public class PromotionWorld {

    public static final String TA_VAN = "03037";
    public static final String NGHIA_DO = "02953";
    public static final UUID TEA = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    public static final UUID NOODLES = UUID.fromString("00000000-0000-7000-8000-0000000000a2");

    private final Producers producers;
    private final Products products;
    private final JdbcClient database;

    PromotionWorld(Producers producers, Products products, JdbcClient database) {
        this.producers = producers;
        this.products = products;
        this.database = database;
    }

    public void build() {
        var author = Author.machine("test", "test");
        producers.register(
                List.of(
                        producer(TEA, "HTX Chè Mường Hoa", ProducerType.COOPERATIVE, TA_VAN),
                        producer(NOODLES, "Hộ miến Bản Mẫu", ProducerType.HOUSEHOLD, NGHIA_DO)),
                author);
        products.register(
                List.of(
                        NewProduct.of(new ProducerId(TEA), "Chè Shan tuyết Mẫu", Industry.DRINK, "test"),
                        NewProduct.of(new ProducerId(NOODLES), "Miến dong Mẫu", Industry.FOOD, "test")),
                author);
    }

    public UUID channel(String kind, String name) {
        UUID id = Ids.next();
        database.sql(
                        "insert into promotion.sales_channel (id, kind, name, created_at, updated_at) values (?, ?, ?, now(), now())")
                .params(id, kind, name)
                .update();
        return id;
    }

    public long numberOf(UUID producer) {
        return producers.find(new ProducerId(producer)).orElseThrow().number();
    }

    public UUID product(String name) {
        return database.sql("select id from registry.product where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private static NewProducer producer(UUID id, String name, ProducerType type, String commune) {
        return new NewProducer(
                new ProducerId(id),
                name,
                type,
                null,
                new Location("2025", commune, commune, null, null, ""),
                null,
                null,
                null,
                false,
                "test");
    }
}
