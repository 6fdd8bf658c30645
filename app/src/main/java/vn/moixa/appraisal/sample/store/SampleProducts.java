package vn.moixa.appraisal.sample.store;

import static moixa.database.appraisal.Tables.DOSSIER;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;

/** Sample products without a dossier: those of the given producers first, then spread over the communes. */
@Repository
public class SampleProducts {

    private static final String CHOICE = """
            select p.subject_id, p.producer_id, o.commune_code, o.label, p.set_number
            from registry.fact_product p
            join registry.fact_producer o on o.subject_id = p.producer_id
            where p.sample and o.sample and p.set_number is not null and p.state <> 'STOPPED' and o.commune_code is not null
              and not exists (select from appraisal.dossier d where d.product_id = p.subject_id)
            order by not p.producer_id = any({0}),
                     row_number() over (partition by o.commune_code order by p.number), p.number
            limit {1}
            """;

    private final DSLContext sql;

    SampleProducts(DSLContext sql) {
        this.sql = sql;
    }

    public record Choice(ProductId product, ProducerId producer, String commune, String producerName, int set) {}

    /** Whether sample dossiers stand there already. */
    public boolean played() {
        return sql.fetchExists(DOSSIER, DOSSIER.SAMPLE.isTrue());
    }

    public List<Choice> choose(Collection<UUID> first, int limit) {
        return sql.resultQuery(CHOICE, DSL.val(first.toArray(UUID[]::new)), DSL.val(limit))
                .fetch(row -> new Choice(
                        new ProductId(row.get(0, UUID.class)),
                        new ProducerId(row.get(1, UUID.class)),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Integer.class)));
    }
}
