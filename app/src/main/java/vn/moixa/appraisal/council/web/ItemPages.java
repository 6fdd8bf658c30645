package vn.moixa.appraisal.council.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.council.domain.ConflictKind;
import vn.moixa.appraisal.council.domain.HandIn;
import vn.moixa.appraisal.council.domain.Issue;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.ItemState;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.domain.OwnMark;
import vn.moixa.appraisal.council.domain.Quorum;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.store.Findings;
import vn.moixa.appraisal.council.store.ProofText;
import vn.moixa.appraisal.council.usecase.Deliberation;
import vn.moixa.appraisal.council.usecase.ReadSession;
import vn.moixa.appraisal.council.usecase.Sitting;
import vn.moixa.appraisal.criteria.domain.GateView;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.ProofStep;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** Pages of one product before the council. */
public final class ItemPages {

    private ItemPages() {}

    /** One product: who handed in; after opening, all there is to see. */
    public record ItemPage(Frame frame, ReadSession.ItemBoard board, Map<String, String> typed, FormErrors errors) {

        public Item item() {
            return board.item();
        }

        public Sitting sitting() {
            return board.board().sitting();
        }

        public String product() {
            return board.board().product(item());
        }

        public String producer() {
            return board.board().producer(item());
        }

        public List<HandIn> handIns() {
            return board.board().handIns().getOrDefault(item().id(), List.of());
        }

        public String name(HandIn sheet) {
            return sitting().member(sheet.member()).name();
        }

        public boolean isExcluded(HandIn sheet) {
            return sitting().excluded(item().id()).contains(sheet.member());
        }

        public List<Member> excluded() {
            return sitting().excluded(item().id()).stream()
                    .map(sitting()::member)
                    .toList();
        }

        /** Quorum by attendance while marking runs. */
        public Quorum quorum() {
            var there = sitting().markersOf(item().id()).stream()
                    .map(Member::id)
                    .collect(java.util.stream.Collectors.toSet());
            return sitting().quorum(item().id(), there);
        }

        public CouncilPages.Looks.Look look() {
            return CouncilPages.Looks.of(item().state());
        }

        public boolean isChair() {
            return sitting().isChair();
        }

        public boolean mayDeclare() {
            return sitting().me().filter(Member::marks).isPresent()
                    && (item().state() == ItemState.WAITING || item().state() == ItemState.MARKING)
                    && !sitting()
                            .excluded(item().id())
                            .contains(sitting().me().orElseThrow().id());
        }

        public boolean isWritten() {
            return sitting().session().mode() == SessionMode.WRITTEN_OPINION;
        }

        public boolean isDiscussing() {
            return item().state() == ItemState.DISCUSSION;
        }

        public @Nullable Deliberation current() {
            return board.rounds().isEmpty() ? null : board.rounds().getLast();
        }

        /** What is left to settle; only while it is discussed. */
        public List<Issue> issues() {
            var current = current();
            return isDiscussing() && current != null ? current.issues() : List.of();
        }

        public String sentence(Issue issue) {
            return switch (issue) {
                case Issue.KnockOutUndecided(var found) ->
                    frame.text("council.issue.knock-out", found.ground(), found.foundByName());
                case Issue.SheetUnfinished(var members) ->
                    frame.text("council.issue.unfinished", String.join(", ", members));
                case Issue.SpreadTooWide(int spread, int limit) -> frame.text("council.issue.spread", spread, limit);
                case Issue.GateSplit(GateView gate) ->
                    frame.text(
                            "council.issue.gate",
                            gate.gate().star(),
                            gate.gate().criterion(),
                            gate.above(),
                            gate.below());
            };
        }

        /** Gates on which members differ, decided or not. */
        public List<GateView> splitGates() {
            var current = current();
            return current == null
                    ? List.of()
                    : current.rating().gates().stream()
                            .filter(GateView::isSplit)
                            .toList();
        }

        public String title(String criterion) {
            var current = current();
            return current == null
                    ? criterion
                    : current.set()
                            .leaf(criterion)
                            .map(leaf -> criterion + " " + leaf.title().in(frame.language()))
                            .orElse(criterion);
        }

        public String ground(String key) {
            var current = current();
            return current == null
                    ? key
                    : current.set()
                            .knockOutGround(key)
                            .map(ground -> ground.text().in(frame.language()))
                            .orElse(key);
        }

        public String points(Deliberation round, int member, Leaf leaf) {
            OwnMark mark = round.sheets().get(member).marks().get(leaf.number());
            return mark == null ? "" : String.valueOf(mark.points());
        }

        public String result() {
            return CouncilPages.Looks.result(frame, board.result());
        }

        public List<Choice> kinds() {
            return Arrays.stream(ConflictKind.values())
                    .map(kind -> new Choice(kind.name(), frame.text("council.conflict." + kind.name())))
                    .toList();
        }

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** Every number of a result with what it is made of. */
    public record ProofPage(Frame frame, ReadSession.ItemBoard board, Findings.Result stored, ProofText.Read proof) {

        public Item item() {
            return board.item();
        }

        public List<ProofStep> steps() {
            return proof.proof().steps();
        }

        public String result() {
            return CouncilPages.Looks.result(frame, stored);
        }

        public boolean isSound() {
            return proof.proof().faults().isEmpty();
        }

        public String what(ProofStep step) {
            return frame.text("council.step." + step.kind().name(), step.subject(), step.star());
        }

        public String assessor(ProofStep step) {
            return step.member() == 0
                    ? ""
                    : proof.assessors().get(step.member() - 1).name();
        }

        public String value(ProofStep step) {
            return step.kind().isYesOrNo()
                    ? frame.text(step.value() == 1 ? "council.yes" : "council.no")
                    : frame.number(step.value());
        }

        public String how(ProofStep step) {
            return frame.text("council.op." + step.op().name(), step.factor());
        }
    }
}
