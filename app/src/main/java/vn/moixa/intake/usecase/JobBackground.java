package vn.moixa.intake.usecase;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import vn.moixa.intake.ImportId;
import vn.moixa.notice.Jobs;
import vn.moixa.notice.TriggeredJob;

/** Hands the work to the jobs of the house, which start it again after the death of a process. */
@Component
class JobBackground implements Background {

    private final Jobs jobs;

    JobBackground(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void start(Work work, ImportId id) {
        jobs.trigger(nameOf(work), id.toString());
    }

    private static String nameOf(Work work) {
        return switch (work) {
            case READ -> "intake.read";
            case APPLY -> "intake.apply";
            case UNDO -> "intake.undo";
        };
    }

    private record ImportJob(String name, Consumer<ImportId> work) implements TriggeredJob {

        @Override
        public void run(String subject) {
            work.accept(new ImportId(UUID.fromString(subject)));
        }
    }

    /** The three kinds of work. */
    @Configuration
    static class ImportJobs {

        @Bean
        TriggeredJob readImportJob(ReadImport readImport) {
            return new ImportJob(nameOf(Work.READ), readImport::run);
        }

        @Bean
        TriggeredJob applyImportJob(ApplyImport applyImport) {
            return new ImportJob(nameOf(Work.APPLY), applyImport::run);
        }

        @Bean
        TriggeredJob undoImportJob(UndoImport undoImport) {
            return new ImportJob(nameOf(Work.UNDO), undoImport::run);
        }
    }
}
