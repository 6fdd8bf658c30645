package vn.moixa.promotion.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.promotion.domain.Field;
import vn.moixa.promotion.domain.FieldType;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.Participants;
import vn.moixa.promotion.store.Records;
import vn.moixa.promotion.store.Revisions;
import vn.moixa.promotion.usecase.Rights;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.Producers;
import vn.moixa.registry.Reach;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.TimelineEntry;

/** Puts together what the page of a record shows. */
@Component
class RecordPages {

    static final Typed NOTHING_TYPED = new Typed("", "", "");

    private final Words words;
    private final Revisions revisions;
    private final Participants participants;
    private final Producers producers;
    private final InstantSource time;

    RecordPages(Words words, Revisions revisions, Participants participants, Producers producers, InstantSource time) {
        this.words = words;
        this.revisions = revisions;
        this.participants = participants;
        this.producers = producers;
        this.time = time;
    }

    /** What stands in the form for a participant. */
    record Typed(String producer, String products, String sales) {}

    ModelAndView page(Frame frame, Records.Stored stored, FormErrors errors, Typed typed) {
        Kind kind = stored.kind();
        Reach writing = Reach.writing(frame.viewer());
        boolean mayChange = Rights.mayEnter(kind, writing)
                && (kind.owner() == Kind.Owner.NOBODY || writing.coversCommune(stored.commune()));
        LocalDate today = LocalTime.today(time);
        boolean closed = kind.closingField()
                .flatMap(field -> stored.values().date(field))
                .filter(day -> !day.isAfter(today))
                .isPresent();
        var page = new RecordPage(
                frame,
                stored,
                name(frame, stored),
                definitions(frame, stored),
                history(frame, stored),
                kind == Kind.EVENT ? participation(frame, stored, typed) : null,
                mayChange,
                Rights.mayPropose(kind, writing)
                        && stored.producer() != null
                        && writing.producers().contains(stored.producer()),
                closed,
                errors);
        return new ModelAndView("promotion/record", "page", page);
    }

    private String name(Frame frame, Records.Stored stored) {
        Field first = stored.kind().fields().stream()
                .filter(field -> field.key().equals("name")
                        || field.type() == FieldType.PRODUCER
                        || field.type() == FieldType.PRODUCT)
                .findFirst()
                .orElseThrow();
        return words.shown(frame, first, stored.values().get(first.key()));
    }

    private Map<String, String> definitions(Frame frame, Records.Stored stored) {
        var definitions = new LinkedHashMap<String, String>();
        for (Field field : stored.kind().fields()) {
            if (field.type() != FieldType.PHOTO) {
                definitions.put(
                        Words.label(frame, field),
                        words.shown(frame, field, stored.values().get(field.key())));
            }
        }
        if (!stored.source().isEmpty()) {
            definitions.put(frame.text("promotion.source"), stored.source());
        }
        return definitions;
    }

    private List<TimelineEntry> history(Frame frame, Records.Stored stored) {
        List<Revisions.Revision> all = revisions.of(stored.id());
        var entries = new ArrayList<TimelineEntry>();
        for (int i = 0; i < all.size(); i++) {
            Revisions.Revision revision = all.get(i);
            Values before = i + 1 < all.size() ? all.get(i + 1).values() : null;
            String actor = revision.actor().isEmpty() ? frame.text("promotion.history.before") : revision.actor();
            entries.add(new TimelineEntry(
                    revision.at().toString(),
                    frame.dateTime(revision.at()),
                    actor,
                    changes(frame, stored.kind(), before, revision.values())));
        }
        return entries;
    }

    private String changes(Frame frame, Kind kind, @Nullable Values before, Values after) {
        if (before == null) {
            return frame.text("promotion.history.entered");
        }
        return before.changesTo(after, kind).stream()
                .map(change -> Words.label(frame, change.field()) + ": "
                        + words.shown(frame, change.field(), change.before()) + " → "
                        + words.shown(frame, change.field(), change.after()))
                .collect(Collectors.joining("; "));
    }

    private RecordPage.Participation participation(Frame frame, Records.Stored stored, Typed typed) {
        List<Participants.Participation> all = participants.of(stored.id());
        Collection<ProducerId> ids =
                all.stream().map(each -> new ProducerId(each.producer())).toList();
        Map<ProducerId, ProducerCard> cards = producers.find(ids);
        var shown = new ArrayList<RecordPage.Participant>();
        for (Participants.Participation each : all) {
            ProducerCard card = cards.get(new ProducerId(each.producer()));
            if (card != null) {
                shown.add(new RecordPage.Participant(
                        each.producer().toString(),
                        card.name(),
                        "/registry/producers/" + each.producer(),
                        each.products() == null ? "–" : frame.number(each.products()),
                        each.salesVnd() == null ? "–" : frame.money(each.salesVnd())));
            }
        }
        return new RecordPage.Participation(shown, typed.producer(), typed.products(), typed.sales());
    }
}
