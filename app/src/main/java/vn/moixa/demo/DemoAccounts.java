package vn.moixa.demo;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.demo.store.LeadingProducers;
import vn.moixa.identity.Accounts;
import vn.moixa.identity.NewAccount;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** One invented person per role, commune officers of two communes and people of two sample producers; they share a printed password. */
@Component
class DemoAccounts {

    static final String PASSWORD = "moi-ban-mot-san-vat";

    private static final String SA_PA = "03006";
    private static final String BAO_THANG = "02905";
    private static final Viewer DEMONSTRATION = new Viewer(null, "Lệnh demo", List.of());

    private final Accounts accounts;
    private final LeadingProducers producers;
    private final InstantSource time;

    DemoAccounts(Accounts accounts, LeadingProducers producers, InstantSource time) {
        this.accounts = accounts;
        this.producers = producers;
        this.time = time;
    }

    boolean areMissing() {
        return people().stream().anyMatch(this::isMissing);
    }

    private boolean isMissing(Person person) {
        return accounts.find(person.email()).isEmpty();
    }

    void open() {
        accounts.openAll(
                DEMONSTRATION,
                people().stream()
                        .filter(this::isMissing)
                        .map(person -> new NewAccount(
                                person.email(),
                                person.title() + " (mẫu)",
                                null,
                                Language.VI,
                                true,
                                List.of(person.grant())))
                        .toList(),
                PASSWORD);
    }

    void print(PrintStream out) {
        out.println("Tài khoản mẫu, mật khẩu chung: " + PASSWORD);
        people().forEach(person -> out.printf("  %-32s %s%n", person.email(), person.title()));
    }

    private List<Person> people() {
        var people = new ArrayList<>(List.of(
                new Person("can-bo-tinh", "Cán bộ cấp tỉnh", Grant.inProvince(Role.PROVINCIAL_OFFICER)),
                new Person("can-bo-sa-pa", "Cán bộ phường Sa Pa", Grant.inCommune(Role.COMMUNE_OFFICER, SA_PA)),
                new Person("can-bo-bao-thang", "Cán bộ xã Bảo Thắng", Grant.inCommune(Role.COMMUNE_OFFICER, BAO_THANG)),
                new Person("to-tu-van", "Thành viên tổ tư vấn", Grant.inProvince(Role.ADVISER)),
                new Person("hoi-dong", "Thành viên hội đồng", Grant.inProvince(Role.COUNCIL_MEMBER)),
                new Person("chu-tich", "Chủ tịch hội đồng", Grant.inProvince(Role.COUNCIL_CHAIR)),
                new Person("thu-ky", "Thư ký hội đồng", Grant.inProvince(Role.SECRETARY)),
                new Person("ke-toan", "Cán bộ tài chính", Grant.inProvince(Role.FINANCE_OFFICER)),
                new Person("kiem-toan", "Kiểm toán viên", Grant.inProvince(Role.AUDITOR)),
                new Person("quan-tri", "Quản trị hệ thống", Grant.inProvince(Role.ADMINISTRATOR)),
                new Person("nguoi-mua", "Người mua", Grant.inProvince(Role.BUYER))));
        int number = 1;
        for (var producer : producers.in(List.of(SA_PA, BAO_THANG), LocalTime.today(time))) {
            people.add(
                    new Person("chu-the-" + number++, "Chủ thể " + producer.name(), Grant.ofProducer(producer.id())));
        }
        return people;
    }

    private record Person(String name, String title, Grant grant) {

        /** Below a domain that nobody can own, so that no letter ever reaches a stranger. */
        String email() {
            return name + "@mau.example";
        }
    }
}
