package vn.moixa.registry.usecase;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.file.Files;
import vn.moixa.file.Storing;
import vn.moixa.registry.ProducerChanged;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductChanged;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.Entries;
import vn.moixa.registry.store.Photos;
import vn.moixa.shared.Ids;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Adds and removes pictures of products and producers. Everyone may see them. */
@Component
public class KeepPhotos {

    private static final int MOST = 12;

    private final Photos photos;
    private final Entries entries;
    private final Files files;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    KeepPhotos(
            Photos photos,
            Entries entries,
            Files files,
            AuditTrail audit,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.photos = photos;
        this.entries = entries;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Added() implements Outcome {}

    /** Message key of what is wrong with the file. */
    public record Refused(String messageKey) implements Outcome {}

    @Transactional(readOnly = true)
    public List<Photos.Photo> of(Subject subject, UUID id) {
        return photos.of(subject, id);
    }

    @Transactional
    public Outcome add(Subject subject, UUID id, InputStream content, String name, String caption, Viewer viewer) {
        if (entries.find(subject, id, Reach.writing(viewer)).isEmpty()) {
            throw new NotFound();
        }
        if (photos.of(subject, id).size() >= MOST) {
            return new Refused("registry.photo.too-many");
        }
        return switch (files.storePicture(content, name, viewer.accountId())) {
            case Storing.Rejected(var reason) -> new Refused(reason.messageKey());
            case Storing.Stored stored -> {
                var photo = Ids.next();
                photos.add(subject, id, photo, stored.hash().value(), caption, viewer.accountId(), time.instant());
                audit.append(
                        viewer,
                        Deed.of("registry.photo-added", subject.name(), id).with("photo", photo));
                announce(subject, id);
                yield new Added();
            }
        };
    }

    @Transactional
    public void remove(Subject subject, UUID id, UUID photo, Viewer viewer) {
        if (entries.find(subject, id, Reach.writing(viewer)).isEmpty()) {
            throw new NotFound();
        }
        if (!photos.remove(subject, id, photo)) {
            throw new NotFound();
        }
        audit.append(
                viewer, Deed.of("registry.photo-removed", subject.name(), id).with("photo", photo));
        announce(subject, id);
    }

    private void announce(Subject subject, UUID id) {
        if (subject == Subject.PRODUCT) {
            events.publishEvent(new ProductChanged(List.of(new ProductId(id))));
        } else {
            events.publishEvent(new ProducerChanged(List.of(new ProducerId(id))));
        }
    }
}
