package vn.moixa.intake.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Column;
import vn.moixa.intake.Message;
import vn.moixa.intake.Remark;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.domain.CellText;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.domain.JudgedLine;
import vn.moixa.intake.domain.Layout;
import vn.moixa.intake.usecase.AnswerQuestions;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.Tab;
import vn.moixa.web.Tone;

/** One import: how far it is, what becomes of its rows, and what can be done next. */
public record ImportPage(
        Frame frame,
        Import shown,
        Sheet sheet,
        Layout layout,
        ImportView view,
        List<JudgedLine> found,
        Instant now,
        @Nullable String refusal) {

    static final int SIZE = 50;
    private static final int COLUMNS = 4;

    /** A line as the table shows it: the first cells, what is to be said of it, and what may be answered. */
    public record ShownRow(int number, List<String> cells, List<String> sentences, List<Choice> questions) {}

    private static final Pattern GIVEN = Pattern.compile("(\\d{1,7}):([a-z0-9_]{1,60}):(.{1,200})");

    /** An answer as the form sends it: row, column and value. */
    static Optional<AnswerQuestions.Given> given(String sent) {
        var matcher = GIVEN.matcher(sent);
        return matcher.matches()
                ? Optional.of(new AnswerQuestions.Given(
                        Integer.parseInt(matcher.group(1)), new Remark.Answer(matcher.group(2), matcher.group(3))))
                : Optional.empty();
    }

    public boolean mayAnswer() {
        return shown.state() == ImportState.PREVIEWED
                && rows().stream().anyMatch(row -> !row.questions().isEmpty());
    }

    public String title() {
        return frame.text("intake.import.title", frame.text(sheet.titleKey()));
    }

    public List<Link> trail() {
        return List.of(new Link("/intake/imports", frame.text("intake.imports.title")));
    }

    public Tone tone() {
        return ImportsPage.tone(shown.state());
    }

    public boolean hasRows() {
        return shown.times().rowsPurgedAt() == null
                && shown.counts().read() > 0
                && shown.state() != ImportState.FAILED
                && shown.state() != ImportState.CANCELLED
                && shown.state() != ImportState.READING;
    }

    public boolean mayUndo() {
        return shown.canBeUndone(now);
    }

    public List<Tab> tabs() {
        return Arrays.stream(ImportView.values())
                .map(each -> new Tab(
                        "/intake/imports/" + shown.id() + "?show=" + each.word(),
                        frame.text("intake.view." + each, frame.number(each.count(shown.counts()))),
                        each == view))
                .toList();
    }

    public List<String> headers() {
        return shownColumns().stream().map(index -> layout.headers().get(index)).toList();
    }

    public List<ShownRow> rows() {
        return found.stream().limit(SIZE).map(this::row).toList();
    }

    public @Nullable String next() {
        return found.size() > SIZE
                ? "/intake/imports/" + shown.id() + "?show=" + view.word() + "&after="
                        + found.get(SIZE - 1).line().number()
                : null;
    }

    public String say(Message message) {
        return ImportController.say(frame, message);
    }

    private ShownRow row(JudgedLine line) {
        var cells = line.line().cells();
        var shownCells = shownColumns().stream()
                .map(index -> index < cells.size() ? CellText.of(cells.get(index)) : "")
                .toList();
        return new ShownRow(line.line().number(), shownCells, sentences(line), questions(line));
    }

    private List<Choice> questions(JudgedLine line) {
        return line.remarks().stream()
                .map(Remark::answer)
                .filter(Objects::nonNull)
                .map(answer -> new Choice(
                        line.line().number() + ":" + answer.columnKey() + ":" + answer.value(),
                        frame.text("intake.answers.yes", columnTitle(answer.columnKey()), answer.value())))
                .toList();
    }

    private List<String> sentences(JudgedLine line) {
        var problems = line.problems().stream()
                .map(problem -> problem.columnKey() == null
                        ? say(problem.message())
                        : columnTitle(problem.columnKey()) + ": " + say(problem.message()));
        var differences = line.differences().stream()
                .map(difference -> frame.text(
                        "intake.import.difference",
                        columnTitle(difference.columnKey()),
                        difference.before().isEmpty() ? "—" : difference.before(),
                        difference.after().isEmpty() ? "—" : difference.after()));
        var remarks = line.remarks().stream().map(remark -> say(remark.message()));
        return java.util.stream.Stream.of(problems, differences, remarks)
                .flatMap(each -> each)
                .toList();
    }

    private String columnTitle(String key) {
        return sheet.columns().stream()
                .filter(column -> column.key().equals(key))
                .map(Column::title)
                .findFirst()
                .orElse(key);
    }

    /** The first recognised columns of the file, in its own order. */
    private List<Integer> shownColumns() {
        return IntStream.range(0, layout.columns().size())
                .filter(index -> Objects.nonNull(layout.columns().get(index)))
                .limit(COLUMNS)
                .boxed()
                .toList();
    }
}
