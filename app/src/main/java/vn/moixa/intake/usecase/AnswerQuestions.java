package vn.moixa.intake.usecase;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.intake.Importer;
import vn.moixa.intake.Remark;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.domain.JudgedLine;
import vn.moixa.intake.store.ImportAnswers;
import vn.moixa.intake.store.ImportRows;
import vn.moixa.intake.store.Imports;

/** Takes a person's answers to the questions of a preview; the file is then read again with them. */
@Component
public class AnswerQuestions {

    /** An answer to a question of a row. */
    public record Given(int row, Remark.Answer answer) {}

    private final Imports imports;
    private final ImportRows rows;
    private final ImportAnswers answers;
    private final Background background;
    private final InstantSource time;

    AnswerQuestions(
            Imports imports, ImportRows rows, ImportAnswers answers, Background background, InstantSource time) {
        this.imports = imports;
        this.rows = rows;
        this.answers = answers;
        this.background = background;
        this.time = time;
    }

    /** @return false when the import no longer waits, or nothing of what was given answers a question of it */
    @Transactional
    public boolean answer(Import found, List<Given> given, Importer by) {
        var asked = given.stream().filter(one -> isAsked(found, one)).toList();
        if (asked.isEmpty()
                || found.state() != ImportState.PREVIEWED
                || !imports.move(found.id(), ImportState.READING)) {
            return false;
        }
        asked.forEach(one -> answers.add(found.id(), one.row(), one.answer(), by, time.instant()));
        background.start(Background.Work.READ, found.id());
        return true;
    }

    /** Only what the preview itself proposed may be answered, so that an answer never smuggles a value in. */
    private boolean isAsked(Import found, Given given) {
        return rows.unplaced(found.id(), given.row() - 1, 1).stream()
                .filter(line -> line.line().number() == given.row())
                .map(JudgedLine::remarks)
                .flatMap(List::stream)
                .anyMatch(remark -> given.answer().equals(remark.answer()));
    }
}
