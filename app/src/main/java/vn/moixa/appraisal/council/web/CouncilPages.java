package vn.moixa.appraisal.council.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.council.domain.CouncilRules;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.ItemState;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.domain.MemberRole;
import vn.moixa.appraisal.council.domain.Session;
import vn.moixa.appraisal.council.domain.SessionState;
import vn.moixa.appraisal.council.store.Agenda;
import vn.moixa.appraisal.council.store.Councils;
import vn.moixa.appraisal.council.store.Findings;
import vn.moixa.appraisal.council.usecase.KeepCouncil;
import vn.moixa.appraisal.council.usecase.ReadSession;
import vn.moixa.appraisal.council.usecase.Sitting;
import vn.moixa.appraisal.criteria.domain.Mean;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

/** Pages of councils and sessions. */
public final class CouncilPages {

    private CouncilPages() {}

    /** The rules of procedure and the form of a new version. */
    public record RulesPage(
            Frame frame, List<CouncilRules> versions, boolean mayWrite, Map<String, String> typed, FormErrors errors) {

        public String value(String field, Object otherwise) {
            return typed.getOrDefault(field, otherwise.toString());
        }

        public boolean ticked(String field, boolean otherwise) {
            return typed.isEmpty() ? otherwise : typed.containsKey(field);
        }
    }

    /** Councils. */
    public record CouncilsPage(Frame frame, List<Councils.Head> councils, boolean mayWrite) {}

    /**
     * The form of a council.
     *
     * @param saved what is kept now, when it is changed or somebody changed it meanwhile
     */
    public record CouncilFormPage(
            Frame frame,
            Councils.@Nullable Head saved,
            boolean stale,
            List<Choice> rules,
            List<Choice> rounds,
            Map<String, String> typed,
            FormErrors errors) {

        public String value(String field) {
            if (saved == null || !typed.isEmpty()) {
                return typed.getOrDefault(field, "");
            }
            return switch (field) {
                case "name" -> saved.name();
                case "rules" -> saved.rules().toString();
                case "decisionNumber" -> saved.decisionNumber();
                case "decidedOn" -> saved.decidedOn().toString();
                case "decisionSigner" -> saved.decisionSigner();
                case "round" -> saved.round() == null ? "" : saved.round().toString();
                default -> "";
            };
        }

        public String action() {
            return saved == null
                    ? "/appraisal/councils"
                    : "/appraisal/councils/" + saved.id().value();
        }
    }

    /** One council: who is in it, what holds for it, when it meets. */
    public record CouncilPage(
            Frame frame,
            KeepCouncil.Council council,
            CouncilRules rules,
            List<Session> sessions,
            boolean mayWrite,
            @Nullable String editing,
            Map<String, String> typed,
            FormErrors errors) {

        public String path() {
            return "/appraisal/councils/" + council.head().id().value();
        }

        public List<Member> present() {
            return council.members().stream().filter(Member::isIn).toList();
        }

        public List<Member> left() {
            return council.members().stream().filter(member -> !member.isIn()).toList();
        }

        public List<Choice> roles() {
            return Arrays.stream(MemberRole.values())
                    .map(role -> new Choice(role.name(), frame.text("council.role." + role.name())))
                    .toList();
        }

        public List<Choice> modes() {
            return List.of(
                    new Choice("MEETING", frame.text("council.mode.MEETING")),
                    new Choice("WRITTEN_OPINION", frame.text("council.mode.WRITTEN_OPINION")));
        }

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** Sessions the viewer may find. */
    public record SessionsPage(Frame frame, List<Session> sessions) {}

    /**
     * One session: its agenda and where each product stands.
     *
     * @param tooLate the dossiers went out later than the rules ask
     */
    public record SessionPage(Frame frame, ReadSession.Board board, boolean tooLate, FormErrors errors) {

        public Sitting sitting() {
            return board.sitting();
        }

        public Session session() {
            return board.sitting().session();
        }

        public boolean isOpen() {
            return session().state() == SessionState.OPEN;
        }

        public long count(ItemState state) {
            return board.items().stream().filter(item -> item.state() == state).count();
        }

        public long settled() {
            return board.items().stream()
                    .filter(item -> item.state().isSettled())
                    .count();
        }

        public Looks.Look look(Item item) {
            return Looks.of(item.state());
        }

        /** My sheet for the product, when I have one that can be opened. */
        public boolean mine(Item item) {
            return sitting().me().isPresent()
                    && board.handIns().getOrDefault(item.id(), List.of()).stream()
                            .anyMatch(sheet -> sheet.member()
                                    .equals(sitting().me().orElseThrow().id()));
        }

        public boolean mineHandedIn(Item item) {
            return board.handIns().getOrDefault(item.id(), List.of()).stream()
                    .anyMatch(sheet -> sheet.handedIn()
                            && sheet.member()
                                    .equals(sitting().me().orElseThrow().id()));
        }

        public boolean excluded(Item item) {
            return sitting()
                    .me()
                    .filter(me -> sitting().excluded(item.id()).contains(me.id()))
                    .isPresent();
        }

        public String result(Item item) {
            return Looks.result(frame, board.results().get(item.id()));
        }

        public long openLinks() {
            return sitting().conflicts().stream()
                    .filter(conflict -> conflict.known() && conflict.excluded() == null)
                    .count();
        }
    }

    /** The agenda being put together. */
    public record AgendaPage(
            Frame frame,
            ReadSession.Board board,
            List<Agenda.Ready> ready,
            Map<ProductId, ProductCard> cards,
            List<Choice> rounds,
            FormErrors errors) {

        public Session session() {
            return board.sitting().session();
        }

        public String name(Agenda.Ready one) {
            var card = cards.get(one.product());
            return card == null ? one.code() : card.name();
        }
    }

    /** Who is there, and who is linked to whom. */
    public record AttendancePage(Frame frame, ReadSession.Board board, FormErrors errors) {

        public Sitting sitting() {
            return board.sitting();
        }

        public Session session() {
            return board.sitting().session();
        }

        public String product(vn.moixa.appraisal.council.domain.Conflict conflict) {
            return board.items().stream()
                    .filter(item -> item.id().equals(conflict.item()))
                    .map(item -> item.position() + ". " + board.product(item))
                    .findFirst()
                    .orElse("");
        }

        public List<Member> members() {
            return sitting().members().stream().filter(Member::isIn).toList();
        }

        /** A link the system found is said in words of the reader, a declared one as it was written. */
        public String explanation(vn.moixa.appraisal.council.domain.Conflict conflict) {
            return conflict.known() ? frame.text(conflict.explanation()) : conflict.explanation();
        }
    }

    /** How states and results look and read. */
    public static final class Looks {

        private Looks() {}

        /** Tone, icon and key of the words of a state. */
        public record Look(Tone tone, String icon, String key) {}

        static Look of(ItemState state) {
            return switch (state) {
                case WAITING -> new Look(Tone.OFF, "hourglass-split", "council.item.WAITING");
                case MARKING -> new Look(Tone.INFO, "pencil", "council.item.MARKING");
                case DISCUSSION -> new Look(Tone.SOON, "chat-left-text", "council.item.DISCUSSION");
                case RULED -> new Look(Tone.OK, "check-circle-fill", "council.item.RULED");
                case POSTPONED -> new Look(Tone.OFF, "clock-history", "council.item.POSTPONED");
            };
        }

        static String result(Frame frame, Findings.@Nullable Result result) {
            if (result == null) {
                return "";
            }
            if (result.knockedOut()) {
                return frame.text("council.result.knocked-out");
            }
            Integer sum = result.sumOfTotals();
            Integer sheets = result.sheets();
            String mean = sum == null || sheets == null ? "" : frame.decimal(new Mean(sum, sheets).shown(), 2);
            return result.stars() == null
                    ? frame.text("council.result.none", mean)
                    : frame.text("council.result.stars", mean, result.stars());
        }
    }
}
