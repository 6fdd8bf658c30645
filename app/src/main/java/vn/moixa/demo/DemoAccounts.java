package vn.moixa.demo;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.SampleRound;
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

    /** Of the council, in the order of its seats: the chair first. */
    private static final List<String> BODIES = List.of(
            "UBND tỉnh",
            "Sở Nông nghiệp và Môi trường",
            "Sở Công Thương",
            "Sở Y tế",
            "Sở Khoa học và Công nghệ",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Liên minh Hợp tác xã tỉnh",
            "Hội Nông dân tỉnh",
            "Cơ quan tham mưu OCOP");

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

    /** The people of the accounts as they play the sample round. */
    SampleRound.Cast cast() {
        var viewers = new LinkedHashMap<String, Viewer>();
        people().forEach(person -> viewers.put(person.name(), viewer(person)));
        var council = new ArrayList<SampleRound.Seat>();
        for (int seat = 0; seat < BODIES.size(); seat++) {
            String name = seat == 0 ? "chu-tich" : seat == 1 ? "hoi-dong" : "hoi-dong-" + seat;
            council.add(seat(viewers, name, seat == 0 ? "Phó Chủ tịch" : "Đại diện", BODIES.get(seat)));
        }
        council.add(seat(viewers, "thu-ky", "Chuyên viên", "Cơ quan tham mưu OCOP"));
        return new SampleRound.Cast(
                Objects.requireNonNull(viewers.get("can-bo-tinh")),
                seat(viewers, "to-tu-van", "Chuyên viên", "Sở Nông nghiệp và Môi trường"),
                council,
                viewers.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("chu-the-"))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private static SampleRound.Seat seat(Map<String, Viewer> viewers, String name, String title, String body) {
        return new SampleRound.Seat(Objects.requireNonNull(viewers.get(name)), name + "@mau.example", title, body);
    }

    private Viewer viewer(Person person) {
        return new Viewer(
                accounts.find(person.email()).orElseThrow().value(),
                person.title() + " (mẫu)",
                List.of(person.grant()));
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
        for (int seat = 2; seat < BODIES.size(); seat++) {
            people.add(new Person(
                    "hoi-dong-" + seat, "Thành viên hội đồng " + seat, Grant.inProvince(Role.COUNCIL_MEMBER)));
        }
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
