package vn.moixa.demo.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sample producers with the most stars of their commune: the ones whose people get an account. */
@Repository
public class LeadingProducers {

    private final JdbcClient database;

    LeadingProducers(JdbcClient database) {
        this.database = database;
    }

    public record Leading(UUID id, String name) {}

    public List<Leading> in(List<String> communes, LocalDate day) {
        return database.sql("""
                        select distinct on (s.commune_code) p.subject_id, p.label
                        from recognition.fact_valid_star s
                        join registry.fact_producer p on p.producer_id = s.producer_id
                        where s.sample and s.commune_code in (:communes) and s.valid @> cast(:day as date)
                        group by s.commune_code, p.subject_id, p.label
                        order by s.commune_code desc, count(*) desc, p.subject_id""")
                .param("communes", communes)
                .param("day", day)
                .query((row, _) -> new Leading(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
