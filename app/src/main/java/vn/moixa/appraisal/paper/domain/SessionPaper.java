package vn.moixa.appraisal.paper.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.moixa.appraisal.decision.domain.Award;

/** Papers about a session. */
public enum SessionPaper {
    INVITATION("giay-moi"),
    MINUTES("bien-ban"),
    COUNCIL_REPORT("bao-cao-hoi-dong"),
    PROPOSAL("to-trinh"),
    RECOGNITION_DRAFT("du-thao-quyet-dinh-cong-nhan"),
    APPROVAL_DRAFT("du-thao-quyet-dinh-phe-duyet");

    private final String fileName;

    SessionPaper(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    /** As in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SessionPaper> ofWord(String word) {
        return Arrays.stream(values())
                .filter(paper -> paper.word().equals(word))
                .findFirst();
    }

    /** Whether the session has come far enough for it: results are told only of a closed session (R70). */
    public boolean isReady(SessionFacts session) {
        return switch (this) {
            case INVITATION -> !session.closed();
            case MINUTES, COUNCIL_REPORT, PROPOSAL -> session.closed();
            case RECOGNITION_DRAFT ->
                session.closed() && !session.of(Award.RECOGNISE).isEmpty();
            case APPROVAL_DRAFT ->
                session.closed() && !session.of(Award.APPROVE).isEmpty();
        };
    }
}
