package vn.moixa.appraisal.dossier.usecase;

import vn.moixa.appraisal.dossier.domain.Answer;

/** An answer as one text, so that two versions can be compared: points, scale, and the note. */
final class AnswerText {

    private AnswerText() {}

    static String of(Answer answer) {
        String points = answer.points() == null ? "–" : answer.points().toString();
        String scale = answer.caseNumber() == 0 ? "" : " (" + answer.caseNumber() + ")";
        return answer.note().isEmpty() ? points + scale : points + scale + ": " + answer.note();
    }
}
