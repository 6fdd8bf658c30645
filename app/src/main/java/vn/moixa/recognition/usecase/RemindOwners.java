package vn.moixa.recognition.usecase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.notice.DayPassed;
import vn.moixa.notice.Notice;
import vn.moixa.notice.Notices;
import vn.moixa.notice.Recipient;
import vn.moixa.recognition.CertificateStatus;
import vn.moixa.recognition.domain.CalendarStep;
import vn.moixa.recognition.domain.Term;
import vn.moixa.recognition.store.CertificateLists;
import vn.moixa.recognition.store.Reminders;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.Producers;
import vn.moixa.registry.Reach;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.shared.VietnameseText;
import vn.moixa.web.Language;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/**
 * Reminds owners of the dates of their certificates: by e-mail on the day a step begins, and by letters that an officer prints. The law of
 * 2026 has no such duty in the text seen; the reminder is a service, sent anyway and provable (R105, R106).
 */
@Component
public class RemindOwners {

    private static final int MOST_LETTERS = 500;
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final LocalDate EARLY = LocalDate.of(1000, 1, 1);

    private final CertificateLists lists;
    private final Reminders reminders;
    private final Producers producers;
    private final Notices notices;
    private final ReminderLetter letter;
    private final AuditTrail audit;
    private final InstantSource time;

    RemindOwners(
            CertificateLists lists,
            Reminders reminders,
            Producers producers,
            Notices notices,
            ReminderLetter letter,
            AuditTrail audit,
            InstantSource time) {
        this.lists = lists;
        this.reminders = reminders;
        this.producers = producers;
        this.notices = notices;
        this.letter = letter;
        this.audit = audit;
        this.time = time;
    }

    /** Idempotent: a step that was reminded is not reminded again. */
    @ApplicationModuleListener
    void on(DayPassed event) {
        LocalDate today = event.day().plusDays(1);
        for (CalendarStep step : CalendarStep.values()) {
            if (step.reminds()) {
                remindOf(step, today);
            }
        }
    }

    /** The letter of one certificate, to look at; nothing is recorded. */
    @Transactional(readOnly = true)
    public byte[] preview(UUID certificate, Viewer viewer) {
        LocalDate today = LocalTime.today(time);
        return lists.find(certificate, Reach.reading(viewer), today)
                .map(line -> letter.pdf(List.of(line), today))
                .orElseThrow(NotFound::new);
    }

    /** One letter per owner as PDF, in one archive; each certificate's present step is recorded as reminded by these letters. */
    @Transactional
    public byte[] letters(CertificateLists.Filter filter, Viewer viewer) {
        LocalDate today = LocalTime.today(time);
        var lines = lists
                .page(
                        filter.due(today, today.plusYears(1)).carrying(true),
                        Reach.writing(viewer),
                        today,
                        EARLY,
                        FIRST_ID,
                        MOST_LETTERS)
                .stream()
                .filter(line -> line.status().carriesStar())
                .toList();
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        for (CertificateLists.Line line : lines) {
            stepOn(line, today).ifPresent(step -> reminders.add(line.id(), step, time.instant()));
        }
        audit.append(
                viewer,
                Deed.of("recognition.letters-made", "radar", today)
                        .with(
                                "certificates",
                                lines.stream().map(CertificateLists.Line::code).toList()));
        return archive(lines, today);
    }

    /** The last step that has begun; nothing before the window opens. */
    public static Optional<CalendarStep> stepOn(CertificateLists.Line line, LocalDate day) {
        var term = new Term(line.issuedOn(), line.expiresOn());
        return Arrays.stream(CalendarStep.values())
                .filter(CalendarStep::reminds)
                .filter(step -> !step.of(term).isAfter(day))
                .max(Comparator.comparing(step -> step.of(term)));
    }

    private void remindOf(CalendarStep step, LocalDate today) {
        LocalDate expiry = expiryFor(step, today);
        var filter = CertificateLists.Filter.ALL.due(expiry, expiry);
        UUID after = FIRST_ID;
        List<CertificateLists.Line> lines;
        do {
            lines = lists.page(filter, Reach.EVERYTHING, today, expiry, after, MOST_LETTERS);
            for (CertificateLists.Line line : lines) {
                boolean concerned = line.status().carriesStar() || line.status() == CertificateStatus.EXPIRED;
                if (concerned && !line.sample()) {
                    tell(line, step);
                }
            }
            after = lines.isEmpty() ? after : lines.getLast().id();
        } while (lines.size() > MOST_LETTERS);
    }

    private void tell(CertificateLists.Line line, CalendarStep step) {
        UUID producer = line.producer();
        var email = producer == null ? Optional.<String>empty() : producers.emailOf(new ProducerId(producer));
        if (email.isPresent() && reminders.add(line.id(), step, time.instant())) {
            var window = new Term(line.issuedOn(), line.expiresOn()).filingWindow();
            notices.tell(
                    new Recipient(null, email.get(), Language.VI),
                    Notice.of(
                            "recognition.reminder." + step.name(),
                            line.productName(),
                            Integer.toString(line.stars()),
                            VietnameseDate.print(line.expiresOn()),
                            VietnameseDate.print(window.opensOn()),
                            VietnameseDate.print(window.closesOn())));
        }
    }

    /** Steps count in whole days from expiry, so the day of a step tells the expiry. */
    private static LocalDate expiryFor(CalendarStep step, LocalDate today) {
        var sample = new Term(today.minusYears(3), today);
        return today.minusDays(ChronoUnit.DAYS.between(today, step.of(sample)));
    }

    private byte[] archive(List<CertificateLists.Line> lines, LocalDate today) {
        var byOwner = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> Optional.ofNullable(line.producer()).orElse(line.product()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            int number = 0;
            for (var ofOwner : byOwner.values()) {
                number++;
                String owner =
                        Optional.ofNullable(ofOwner.getFirst().producerName()).orElse("chu-the");
                zip.putNextEntry(new ZipEntry("%03d-%s.pdf".formatted(number, VietnameseText.slug(owner))));
                zip.write(letter.pdf(ofOwner, today));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
