package vn.moixa.demo.store;

import static vn.moixa.demo.store.Copy.id;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.moixa.demo.world.Life;
import vn.moixa.demo.world.Owner.Home;

/** The OCOP logo on the packing: every product first recognised in old Lào Cai in 2024 was helped, one declined (T15). */
final class SampleLogos {

    private final SampleRegistry registry;
    private final Copy rows = Copy.into(
            "promotion.logo_support",
            "id",
            "product_id",
            "state",
            "decided_on",
            "amount_vnd",
            "note",
            "sample",
            "source",
            "created_at",
            "updated_at");

    SampleLogos(SampleRegistry registry) {
        this.registry = registry;
    }

    void send(Connection connection) throws SQLException, IOException {
        List<Life> lives = registry.world().lives();
        int of2024 = 0;
        for (int i = 0; i < lives.size(); i++) {
            Life life = lives.get(i);
            int year = life.firstDay().getYear();
            if (year == 2024 && life.owner().home() == Home.OLD_LAO_CAI) {
                boolean declined = of2024++ == 17;
                add(
                        i,
                        life,
                        declined ? "REFUSED_BY_PRODUCER" : i % 3 == 0 ? "PAID" : "ACCEPTED",
                        LocalDate.of(2024, 12, 27),
                        declined ? "Chủ thể xin tự in theo mẫu bao bì riêng." : "");
            } else if (year == 2023 && i % 5 != 4) {
                add(i, life, "PAID", LocalDate.of(2024, 5, 6), "");
            } else if (year >= 2025) {
                add(
                        i,
                        life,
                        year == 2025 ? "ACCEPTED" : "PLANNED",
                        life.firstDay().plusDays(12),
                        "");
            }
        }
        rows.send(connection);
    }

    private void add(int index, Life life, String state, LocalDate decided, String note) {
        boolean costs = state.equals("PAID") || state.equals("ACCEPTED");
        rows.row(
                id("logo " + index),
                registry.product(life),
                state,
                decided,
                costs ? 3_000_000 + index % 5 * 500_000 : null,
                note,
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
    }
}
