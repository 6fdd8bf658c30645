package vn.moixa.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.test.MoixaTest;

/** The questions of the search are answered from indexes, and common words are not ranked to the last hit. */
@MoixaTest
class SearchPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int PRODUCTS = 12_000;

    @Autowired
    ProductSearch search;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void manyProducts() {
        new ManyProducts(jdbc).enter(PRODUCTS);
        assertThat(search.find(ProductQuery.on(TODAY)).total()).isEqualTo(PRODUCTS);
    }

    @Test
    void everyQuestionHasItsIndex() {
        assertThat(plan("tokens @> '{gao,seng,cu,muong,khuong}'::text[] limit 2000"))
                .contains("product_index_tokens");
        assertThat(plan("tokens && '{ly,li}'::text[] and tokens @> '{tam}'::text[] limit 2000"))
                .contains("product_index_tokens");
        assertThat(plan("name_folded = 'mat ong hoa rung'")).contains("product_index_name");
        assertThat(
                        plan(
                                "(weight, product_id) > (2, '01900000-0000-7000-8000-000000000010') order by weight, product_id limit 25"))
                .contains("product_index_weight");
        assertThat(plan("commune_code = '03006' order by weight, product_id limit 25"))
                .contains("product_index_commune");
        assertThat(plan("state_until <= '2026-11-24'")).contains("product_index_until");
    }

    @Test
    void aCommonWordIsAnsweredFromSomeOfItsHitsWithTheBestOnTop() {
        var result = search.find(ProductQuery.on(TODAY).text("chè shan tuyết").page(50, null));
        assertThat(result.totalIsExact()).isFalse();
        assertThat(result.total()).isGreaterThanOrEqualTo(TextSearch.MOST_CANDIDATES);
        var names = new ArrayList<String>();
        result.products()
                .forEach(id -> names.add(jdbc.sql("select name_exact from portal.product_index where product_id = ?")
                        .param(id)
                        .query(String.class)
                        .single()));
        assertThat(names).hasSize(50).allSatisfy(name -> assertThat(name).startsWith("chè shan tuyết"));
    }

    private String plan(String condition) {
        return String.join(
                "\n",
                jdbc.sql("explain select product_id from portal.product_index where " + condition)
                        .query(String.class)
                        .list());
    }
}
