package vn.moixa.appraisal.council.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.council.CouncilHall;
import vn.moixa.appraisal.council.CouncilHall.Hall;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.criteria.Sheets;
import vn.moixa.audit.Checks;
import vn.moixa.test.MoixaTest;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.RouteTable;
import vn.moixa.web.Viewer;

/**
 * R70, R165: two worlds that differ in one sealed mark answer everybody but its member alike, byte by byte, on every address and channel.
 * Tokens made new for each answer are taken out first; nothing else is.
 */
@MoixaTest
@Import(CouncilHall.class)
class R165_SealedMarksTest {

    private static final int TEA = 11;

    @Autowired
    CouncilHall hall;

    @Autowired
    MockMvcTester browser;

    @Autowired
    RouteTable routes;

    @Autowired
    JdbcClient sql;

    @Autowired
    Checks checks;

    @Autowired
    TransactionTemplate transaction;

    private Hall council;
    private CouncilSessionId session;
    private Item item;

    /** The marks of the second member are sealed and handed in; the third has begun; others have not. */
    private void begin() {
        council = hall.council("Hội đồng kín", 5);
        session = hall.session(council, SessionMode.MEETING);
        item = hall.open(council, session, List.of(hall.dossier("Chè kín", TEA), hall.dossier("Chè khác", TEA)))
                .getFirst();
        var set = hall.set(TEA).set();
        hall.handIn(item, council.markers().get(1), Sheets.of(set, 72, 4));
        hall.handIn(item, council.markers().get(0), Sheets.of(set, 75, 4));
        hall.write(item, council.markers().get(2), Sheets.of(set, 71, 3));
    }

    @Test
    void R165_aSealedMarkThatDiffersShowsNowhere() {
        begin();
        long readings = count("audit.entry");
        var before = everything();
        assertThat(before).hasSizeGreaterThan(500);
        assertThat(before.values()).anyMatch(answer -> answer.contains("Chè kín"));
        forgetReadings(readings);
        int changed = differ();
        assertThat(changed).isEqualTo(2);
        var after = everything();
        var different = before.entrySet().stream()
                .filter(answer -> !answer.getValue().equals(after.get(answer.getKey())))
                .map(answer -> answer.getKey() + "\n"
                        + firstDifference(answer.getValue(), after.getOrDefault(answer.getKey(), "")))
                .toList();
        assertThat(different).isEmpty();
    }

    /** The test can fail: the member itself does see its mark, and opened sheets differ. */
    @Test
    void theMemberItselfSeesTheDifferenceAndSoDoesEverybodyAfterClosing() {
        begin();
        var member = council.markers().get(2);
        String own = "/api/v1/council-sessions/" + session.value() + "/products/"
                + item.product().value() + "/marks";
        String before = ask(HttpMethod.GET, own, member);
        differ();
        assertThat(ask(HttpMethod.GET, own, member)).isNotEqualTo(before);
        var set = hall.set(TEA).set();
        hall.mark.takeBack(session, item.id(), council.markers().get(1));
        for (int index : List.of(1, 2, 3, 4)) {
            hall.handIn(item, council.markers().get(index), Sheets.of(set, 74, 4));
        }
        ask(HttpMethod.POST, item.path() + "/closing", council.chair());
        assertThat(ask(HttpMethod.GET, item.path(), council.secretary())).contains("74", "75");
    }

    /** Nobody but the member: not the chair, the secretary, another member, an officer; the sheet is as if it were not there. */
    @Test
    void R70_anotherSheetCannotBeAskedFor() {
        begin();
        String own = "/api/v1/council-sessions/" + session.value() + "/products/"
                + item.product().value() + "/marks";
        assertThat(status(own, council.secretary())).isEqualTo(403);
        assertThat(status(own, CouncilHall.OFFICER)).isEqualTo(403);
        // Every member finds its own sheet there, never one of another.
        assertThat(ask(HttpMethod.GET, own, council.markers().get(3))).contains("\"marks\":{}", "\"version\":0");
        var otherCouncil = hall.council("Hội đồng khác", 3);
        assertThat(status(own, otherCouncil.chair())).isEqualTo(404);
        assertThat(status(item.path(), otherCouncil.chair())).isEqualTo(404);
    }

    /** Few classes speak of the tables that hold marks, each for one purpose; printing the sheets asks for ruled products only. */
    @Test
    void R70_fewClassesReadMarks() throws IOException {
        var readers = new ArrayList<String>();
        try (Stream<Path> tree = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    tree.filter(one -> one.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.contains("moixa.database.appraisal.Tables.MARK")
                        || text.contains("appraisal.mark ")
                        || text.contains("appraisal.mark_step")
                        || text.contains("sheet_knock_out")) {
                    readers.add(file.getFileName().toString());
                }
            }
        }
        assertThat(readers)
                .containsExactlyInAnyOrder(
                        "OwnSheets.java", "Sheets.java", "Recount.java", "CouncilInvariants.java", "SheetRecords.java");
        assertThat(Files.readString(Path.of("src/main/java/vn/moixa/appraisal/paper/store/SheetRecords.java")))
                .contains("i.state = 'RULED'");
    }

    /** Nothing of a mark is written to the trail, to notices, to the outbox while it is sealed. */
    @Test
    void R70_markingLeavesNoTraceOutsideTheSheet() {
        begin();
        var tables = List.of("audit.entry", "notice.message", "outbox.event_publication", "appraisal.dossier_event");
        var before = tables.stream().map(this::count).toList();
        long itemVersion = version();
        hall.write(item, council.markers().get(3), Sheets.of(hall.set(TEA).set(), 66, 3));
        hall.write(item, council.markers().get(3), Sheets.of(hall.set(TEA).set(), 68, 3));
        assertThat(tables.stream().map(this::count).toList()).isEqualTo(before);
        assertThat(version()).as("the version of the item does not count marks").isEqualTo(itemVersion);
    }

    /** Changes one mark of a handed-in sheet and one of an open sheet, as if the members had chosen otherwise. */
    private int differ() {
        return transaction.execute(status -> {
            sql.sql("set local session_replication_role = replica").update();
            int changed = 0;
            for (int member : List.of(1, 2)) {
                changed += sql.sql("""
                                update appraisal.mark set points = case when points = 0 then 1 else 0 end, none_met = false,
                                    remark = 'một nhận xét khác, dài hơn hẳn', version = version + 3
                                where (sheet_id, criterion) = (select s.id, min(m.criterion) from appraisal.score_sheet s
                                    join appraisal.mark m on m.sheet_id = s.id
                                    where s.item_id = :item and s.member_id = :member group by s.id)""")
                        .param("item", item.id().value())
                        .param("member", council.members().get(member))
                        .update();
                sql.sql(
                                "update appraisal.score_sheet set version = version + 3 where item_id = :item and member_id = :member")
                        .param("item", item.id().value())
                        .param("member", council.members().get(member))
                        .update();
            }
            return changed;
        });
    }

    /** Reading some pages is itself recorded; both worlds begin with the same trail. */
    private void forgetReadings(long upTo) {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            sql.sql("delete from audit.entry where seq > ?").param(upTo).update();
            sql.sql("update audit.head set seq = ?, hash = (select hash from audit.entry where seq = ?)")
                    .params(upTo, upTo)
                    .update();
        });
    }

    /** Every address for every viewer who is not one of the two members, and what the checks print. */
    private Map<String, String> everything() {
        var answers = new LinkedHashMap<String, String>();
        for (Viewer viewer : viewers()) {
            boolean asksAll = !viewer.isSignedIn() || viewer.has(Role.COUNCIL_CHAIR, Role.AUDITOR, Role.ADMINISTRATOR);
            for (String address : addresses()) {
                if (!asksAll && !address.startsWith("/appraisal") && !address.contains("council")) {
                    continue;
                }
                answers.put(viewer.name() + " GET " + address, ask(HttpMethod.GET, address, viewer));
            }
        }
        answers.put("refused closing", ask(HttpMethod.POST, item.path() + "/closing", council.chair()));
        answers.put(
                "refused closing through the API",
                ask(
                        HttpMethod.POST,
                        "/api/v1/council-sessions/" + session.value() + "/products/"
                                + item.product().value() + "/closing",
                        council.chair()));
        answers.put("refused end", ask(HttpMethod.POST, session(session) + "/closing", council.chair()));
        for (var invariant : checks.all()) {
            if (!invariant.name().equals("council-mark-is-its-last-step")) {
                var result = checks.check(invariant);
                answers.put("check " + invariant.name(), result.count() + " " + result.first());
            }
        }
        return answers;
    }

    private static String session(CouncilSessionId id) {
        return "/appraisal/sessions/" + id.value();
    }

    private List<Viewer> viewers() {
        var viewers = new ArrayList<Viewer>();
        viewers.add(Viewer.ANYONE);
        viewers.add(council.chair());
        viewers.add(council.secretary());
        viewers.add(council.markers().get(3));
        UUID producer = sql.sql("select producer_id from appraisal.dossier where id = ?")
                .param(item.dossier().value())
                .query(UUID.class)
                .single();
        var account = UUID.fromString("00000000-0000-7000-8000-000000000001");
        for (Role role : Role.values()) {
            if (role != Role.COUNCIL_MEMBER && role != Role.COUNCIL_CHAIR && role != Role.SECRETARY) {
                var grant = switch (role) {
                    case PRODUCER -> Grant.ofProducer(producer);
                    case COMMUNE_OFFICER -> Grant.inCommune(role, "03037");
                    default -> Grant.inProvince(role);
                };
                viewers.add(new Viewer(account, role.name(), List.of(grant)));
            }
        }
        return viewers;
    }

    /** Each declared address that is read, with the ids of this session wherever an id stands. */
    private List<String> addresses() {
        var ids = List.of(
                session.value(),
                council.council().value(),
                item.id().value(),
                item.dossier().value(),
                item.product().value());
        var addresses = new LinkedHashSet<String>();
        for (var route : routes.all()) {
            String pattern = route.pattern();
            if (!route.method().equals(HttpMethod.GET) || pattern.contains("**") || pattern.startsWith("/actuator")) {
                continue;
            }
            String filled = pattern.replace("{item}", item.id().value().toString())
                    .replace("{product}", item.product().value().toString())
                    .replace("{day}", "2026-11-24")
                    .replaceAll("\\{(number|year|version|row)}", "1");
            if (!filled.contains("{id}")) {
                addresses.add(rest(filled));
            } else if (filled.startsWith("/appraisal") || filled.contains("council") || filled.contains("dossier")) {
                ids.forEach(id -> addresses.add(rest(filled.replace("{id}", id.toString()))));
            } else {
                addresses.add(rest(filled.replace("{id}", item.product().value().toString())));
            }
        }
        addresses.add("/san-pham?q=che kin");
        addresses.add("/api/v1/products?q=che kin");
        addresses.add("/audit/entries?subjectId=" + item.id().value());
        addresses.add("/audit/entries?subjectType=session-item&actor="
                + council.markers().get(1).accountId());
        return List.copyOf(addresses);
    }

    private static String rest(String pattern) {
        return pattern.replaceAll("\\{[^{}]*(\\{[^{}]*})?[^{}]*}", "x").replace("*", "x");
    }

    private String ask(HttpMethod method, String address, Viewer viewer) {
        var request = browser.method(method).uri(address);
        if (method.equals(HttpMethod.POST)) {
            request = request.with(csrf());
        }
        if (viewer.isSignedIn()) {
            request = request.with(authentication(new TestingAuthenticationToken(viewer, "", List.of())));
        }
        MockHttpServletResponse response = request.exchange().getResponse();
        try {
            var headers = new StringBuilder();
            boolean workbook = address.endsWith(".xlsx");
            response.getHeaderNames().stream()
                    .filter(name -> !name.equals("Set-Cookie") && !(workbook && name.equals("Content-Length")))
                    .sorted()
                    .forEach(name -> headers.append(name)
                            .append(": ")
                            .append(response.getHeaders(name))
                            .append('\n'));
            String body = text(response.getContentAsByteArray());
            return response.getStatus() + "\n" + headers
                    + body.replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "name=\"_$1\"")
                            .replaceAll("data-csrf=\"[^\"]*\"", "data-csrf")
                            .replaceAll("name=\"step\" value=\"[^\"]*\"", "name=\"step\"");
        } catch (IOException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
    }

    /** Of a workbook its parts, without the one in which the time of writing stands. */
    private static String text(byte[] content) throws IOException {
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return new String(content, StandardCharsets.UTF_8);
        }
        Path file = Files.createTempFile("sealed", ".zip");
        var parts = new StringBuilder();
        Files.write(file, content);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (!entry.getName().equals("docProps/core.xml")) {
                    parts.append(entry.getName())
                            .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts.toString();
    }

    private int status(String address, Viewer viewer) {
        return Integer.parseInt(
                ask(HttpMethod.GET, address, viewer).lines().findFirst().orElseThrow());
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long version() {
        return sql.sql("select version from appraisal.session_item where id = ?")
                .param(item.id().value())
                .query(Long.class)
                .single();
    }

    private static String firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.substring(Math.max(0, at - 60), Math.min(one.length(), at + 60)) + "\n   / "
                + other.substring(Math.max(0, at - 60), Math.min(other.length(), at + 60));
    }
}
