package vn.moixa.registry.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.registry.domain.Entry;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.CraftVillageLinks;
import vn.moixa.registry.usecase.KeepPhotos;
import vn.moixa.registry.usecase.LinkCraftVillage;
import vn.moixa.registry.usecase.NameThings;
import vn.moixa.registry.usecase.ReadRegister;
import vn.moixa.registry.usecase.ReadRegister.Whole;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;

/** Pages of single records and their histories. */
@Controller
class EntryPageController {

    private final ReadRegister read;
    private final NameThings names;
    private final KeepPhotos photos;
    private final LinkCraftVillage villages;
    private final Forms forms;
    private final InstantSource time;

    EntryPageController(
            ReadRegister read,
            NameThings names,
            KeepPhotos photos,
            LinkCraftVillage villages,
            Forms forms,
            InstantSource time) {
        this.read = read;
        this.names = names;
        this.photos = photos;
        this.villages = villages;
        this.forms = forms;
        this.time = time;
    }

    @GetMapping("/registry/{kind}/{id}")
    ModelAndView entry(Frame frame, @PathVariable String kind, @PathVariable UUID id) {
        var whole = read.whole(EntryController.subject(kind), id, frame.viewer());
        return new ModelAndView("registry/entry", "page", page(frame, whole, FormErrors.NONE));
    }

    @GetMapping("/registry/{kind}/{id}/revisions")
    ModelAndView revisions(Frame frame, @PathVariable String kind, @PathVariable UUID id) {
        Subject subject = EntryController.subject(kind);
        var revisions = read.revisions(subject, id, frame.viewer());
        var entry = read.whole(subject, id, frame.viewer()).entry();
        return new ModelAndView(
                "registry/revisions",
                "page",
                new RevisionsPage(
                        frame, name(entry), "/registry/" + kind + "/" + id, forms.versions(frame, subject, revisions)));
    }

    EntryPage page(Frame frame, Whole whole, FormErrors errors) {
        Entry entry = whole.entry();
        return new EntryPage(
                frame,
                whole,
                name(entry),
                owner(entry),
                names.commune(entry.place().communeCode()),
                names.formerDistrict(entry.place().formerDistrictCode()),
                forms.facts(frame, entry.subject(), entry.values()),
                related(frame, whole),
                whole.types().stream()
                        .map(period -> frame.text(
                                "registry.type.period",
                                frame.text("registry.type." + period.type().name()),
                                period.valid().from() == null
                                        ? "…"
                                        : frame.date(period.valid().from()),
                                period.valid().to() == null
                                        ? "…"
                                        : frame.date(period.valid().to().minusDays(1))))
                        .toList(),
                Forms.types(frame),
                photos.of(entry.subject(), entry.id()).stream()
                        .map(photo -> new EntryPage.PhotoView(
                                photo.id().toString(), "/anh/" + photo.fileHash() + "/320", photo.caption()))
                        .toList(),
                entry.subject() == Subject.PRODUCT && whole.mayWrite()
                        ? villages.villages().stream()
                                .map(one -> new Choice(one.id().toString(), one.name()))
                                .toList()
                        : List.of(),
                entry.subject() == Subject.PRODUCT ? villages.ofProduct(entry.id()) : List.of(),
                errors,
                LocalTime.today(time).toString());
    }

    private @org.jspecify.annotations.Nullable Link owner(Entry entry) {
        String producer = entry.values().get("producer_id");
        return producer == null
                ? null
                : names.producer(producer)
                        .map(card -> new Link("/registry/producers/" + producer, card.name()))
                        .orElse(null);
    }

    private List<EntryPage.Related> related(Frame frame, Whole whole) {
        Entry entry = whole.entry();
        var related = new ArrayList<EntryPage.Related>();
        switch (entry.subject()) {
            case PRODUCER -> {
                for (Subject kind : List.of(Subject.PRODUCT, Subject.SUPPLY_CONTRACT, Subject.VALUE_CHAIN)) {
                    related.add(ofProducer(frame, kind, whole));
                }
            }
            case PRODUCT ->
                related.add(new EntryPage.Related(
                        frame.text("registry.kinds.CRAFT_VILLAGE"),
                        villages.ofProduct(entry.id()).stream()
                                .filter(CraftVillageLinks.Link::holds)
                                .map(one -> new Link("/registry/craft-villages/" + one.village(), one.name()))
                                .toList(),
                        null));
            case CRAFT_VILLAGE ->
                related.add(new EntryPage.Related(
                        frame.text("registry.kinds.PRODUCT"),
                        villages.productsOf(entry.id()).stream()
                                .map(one -> new Link("/registry/products/" + one.id(), one.name()))
                                .toList(),
                        null));
            case SOURCING_AREA, SUPPLY_CONTRACT, VALUE_CHAIN -> {
                // Nothing hangs on these.
            }
        }
        return related;
    }

    private EntryPage.Related ofProducer(Frame frame, Subject kind, Whole whole) {
        UUID producer = whole.entry().id();
        return new EntryPage.Related(
                frame.text("registry.kinds." + kind.name()),
                read.ofProducer(kind, producer).stream()
                        .map(one -> new Link("/registry/" + kind.path() + "/" + one.id(), name(one)))
                        .toList(),
                whole.mayWrite()
                        ? new Link(
                                "/registry/" + kind.path() + "/new?producer=" + producer,
                                frame.text("registry.new." + kind.name()))
                        : null);
    }

    static String name(Entry entry) {
        String key = entry.subject() == Subject.SUPPLY_CONTRACT ? "counterparty" : "name";
        return entry.values().orEmpty(key);
    }
}
