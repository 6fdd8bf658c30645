package vn.moixa.intake.usecase;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.intake.Message;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.store.Imports;

/** Says yes to a preview. While rows are wrong, only the express choice of writing the others may proceed. */
@Component
public class ConfirmImport {

    public sealed interface Answer {
        record Confirmed() implements Answer {}

        record Refused(Message why) implements Answer {}
    }

    private final Imports imports;
    private final Background background;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ConfirmImport(Imports imports, Background background, TransactionTemplate transaction, InstantSource time) {
        this.imports = imports;
        this.background = background;
        this.transaction = transaction;
        this.time = time;
    }

    public Answer confirm(Import found, boolean validRowsOnly) {
        return transaction.execute(status -> {
            var answer = record(found, validRowsOnly);
            if (answer instanceof Answer.Confirmed) {
                background.start(Background.Work.APPLY, found.id());
            }
            return answer;
        });
    }

    /** As {@link #confirm}, leaving the writing to the caller. */
    Answer record(Import found, boolean validRowsOnly) {
        if (found.state() != ImportState.PREVIEWED || found.way() == Import.Way.DRY_RUN) {
            return refused("intake.confirm.not_waiting");
        }
        if (found.counts().writable() == 0) {
            return refused("intake.confirm.nothing_to_write");
        }
        if (found.counts().wrong() > 0 && !validRowsOnly) {
            return refused("intake.confirm.rows_in_error", found.counts().wrong());
        }
        return imports.confirm(found.id(), validRowsOnly, time.instant())
                ? new Answer.Confirmed()
                : refused("intake.confirm.not_waiting");
    }

    private static Answer refused(String key, Object... arguments) {
        return new Answer.Refused(Message.of(key, arguments));
    }
}
