package vn.moixa.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

/** What is asked, turn by turn: the same question for pages kept in memory, another one each time for work that must be done. */
final class Questions {

    private static final String PLAN = "/api/v1/plans/182-KH-UBND-2024";
    private static final List<String> TYPED = List.of(
            "che shan tuyet",
            "chè shan",
            "gao seng cu",
            "Gạo Séng Cù",
            "mien dong",
            "miến đao",
            "mat ong bac ha",
            "ruou ngo",
            "tinh dau que",
            "thit trau gac bep",
            "lap suon",
            "tra day",
            "tuong ot",
            "mang kho",
            "ca hoi",
            "tho cam",
            "buoi",
            "nam huong",
            "atiso",
            "hợp tác xã");

    private final List<String> products;
    private final List<String> producers;
    private final List<String> certificates;
    private final List<String> places;

    Questions(Store store) throws SQLException {
        products =
                store.texts("select slug || '-' || number from registry.product order by md5(number::text) limit 3000");
        producers = store.texts(
                "select slug || '-' || number from registry.producer order by md5(number::text) limit 1000");
        certificates = store.texts("select code from recognition.certificate order by md5(code) limit 3000");
        places = store.texts(
                "select distinct u.folded from registry.producer p join area.unit u on u.list = p.unit_list and u.code = p.unit_code"
                        + " order by 1");
    }

    String oneProduct() {
        return "/san-pham/" + products.getFirst();
    }

    String oneCertificate() {
        return "/kiem-tra/" + certificates.getFirst();
    }

    IntFunction<String> products() {
        return turn -> "/san-pham/" + products.get(turn % products.size());
    }

    IntFunction<String> producers() {
        return turn -> "/chu-the/" + producers.get(turn % producers.size());
    }

    IntFunction<String> certificates() {
        return turn -> "/kiem-tra/" + certificates.get(turn % certificates.size());
    }

    /** Words with a place, so that hardly any search was made before. */
    IntFunction<String> searches() {
        return turn -> "/san-pham?q="
                + URLEncoder.encode(
                        TYPED.get(turn % TYPED.size()) + " " + places.get(turn / TYPED.size() % places.size()),
                        StandardCharsets.UTF_8);
    }

    IntFunction<String> apiSearches() {
        return turn -> "/api/v1" + searches().apply(turn).replace("/san-pham", "/products");
    }

    IntFunction<String> lists() {
        return turn -> "/san-pham?stars=" + (3 + turn % 3) + "&industry="
                + List.of("FOOD", "DRINK", "CRAFT").get(turn / 3 % 3);
    }

    IntFunction<String> figures() {
        return turn -> PLAN + "/figures?asOf=" + LocalDate.of(2024, 1, 1).plusDays(turn % 700);
    }

    IntFunction<String> evidence(String target, String side) {
        return turn -> PLAN + "/targets/" + target + "/evidence?side=" + side + "&asOf="
                + LocalDate.of(2024, 1, 1).plusDays(turn % 700);
    }
}
