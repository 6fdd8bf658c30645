package vn.moixa.promotion.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.store.Records;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.TimelineEntry;
import vn.moixa.web.Tone;

/** One record with its history. */
public record RecordPage(
        Frame frame,
        Records.Stored stored,
        String name,
        Map<String, String> definitions,
        List<TimelineEntry> history,
        @Nullable Participation participation,
        boolean mayChange,
        boolean mayPropose,
        boolean closed,
        FormErrors errors) {

    /** Who took part in an event, and what is being typed. */
    public record Participation(List<Participant> participants, String producer, String products, String sales) {}

    /** One producer that took part. */
    public record Participant(String id, String name, String path, String products, String sales) {}

    public Kind kind() {
        return stored.kind();
    }

    public String path() {
        return kind().path() + "/" + stored.id();
    }

    public boolean mayClose() {
        return mayChange && kind().closingField().isPresent() && !closed;
    }

    public String closingLabel() {
        return frame.text("promotion.field." + kind().closingField().orElseThrow());
    }

    public @Nullable String address() {
        return stored.values().get("link");
    }

    public @Nullable String photo() {
        return stored.values().has("photo") ? path() + "/photo" : null;
    }

    public Tone linkTone(Records.LinkCheck link) {
        return link.alive() == null ? Tone.INFO : link.alive() ? Tone.OK : Tone.BAD;
    }

    public String linkText(Records.LinkCheck link) {
        return frame.text(
                link.alive() == null
                        ? "promotion.link.unchecked"
                        : link.alive() ? "promotion.link.alive" : "promotion.link.dead");
    }

    /** When the link was asked and what went wrong; nothing before the first time. */
    public String linkChecked(Records.LinkCheck link) {
        if (link.checkedAt() == null) {
            return "";
        }
        String problem = link.problem() == null ? "" : ", " + frame.text("promotion.link.problem." + link.problem());
        return frame.text("promotion.link.checked", frame.dateTime(link.checkedAt())) + problem;
    }
}
