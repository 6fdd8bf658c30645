package vn.moixa.appraisal.evidence.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.evidence.store.Uploads;
import vn.moixa.appraisal.evidence.store.Uploads.State;
import vn.moixa.appraisal.evidence.store.Uploads.Upload;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/**
 * Takes a file in piece by piece (R112, R175). Whatever arrives before a connection breaks is kept; the sender asks where to go on. The
 * file becomes part of the paper with its last piece, in the same transaction.
 */
@Component
public class ReceiveUpload {

    public static final long LARGEST = 20L << 20;
    public static final int LARGEST_PIECE = 1 << 20;

    private final Uploads uploads;
    private final KeepEvidence evidence;
    private final InstantSource time;

    ReceiveUpload(Uploads uploads, KeepEvidence evidence, InstantSource time) {
        this.uploads = uploads;
        this.evidence = evidence;
        this.time = time;
    }

    /** How receiving a piece ended. */
    public sealed interface Outcome {
        record Received(Upload upload) implements Outcome {}

        /** The piece begins elsewhere than where the file ends so far. */
        record OtherOffset(Upload upload) implements Outcome {}

        record TooLarge(long most) implements Outcome {}

        record Refused(String messageKey) implements Outcome {}
    }

    @Transactional
    public Outcome begin(EvidenceId paper, String name, long size, Viewer viewer) {
        var found = evidence.toWrite(paper, viewer);
        if (size > LARGEST) {
            return new Outcome.TooLarge(LARGEST);
        }
        if (size < 1) {
            return new Outcome.Refused("file.rejected.EMPTY");
        }
        if (!found.state().isOpen()) {
            return new Outcome.Refused("evidence.refused.closed");
        }
        if (found.files().size() >= KeepEvidence.MOST_FILES) {
            return new Outcome.Refused("evidence.refused.files");
        }
        return new Outcome.Received(
                uploads.begin(paper, name.substring(0, Math.min(200, name.length())), size, viewer, time.instant()));
    }

    @Transactional(readOnly = true)
    public Upload find(UUID id, Viewer viewer) {
        return own(uploads.find(id).orElseThrow(NotFound::new), viewer);
    }

    /** Reads as much as arrives; a connection that breaks ends the piece early, which is no failure. */
    @Transactional
    public Outcome receive(UUID id, long offset, InputStream body, Viewer viewer) {
        Upload upload = own(uploads.lock(id).orElseThrow(NotFound::new), viewer);
        if (upload.state() != State.OPEN || offset != upload.received()) {
            return upload.state() == State.DONE && offset == upload.size()
                    ? new Outcome.Received(upload)
                    : new Outcome.OtherOffset(upload);
        }
        byte[] piece = arrived(body, (int) Math.min(LARGEST_PIECE, upload.size() - upload.received()) + 1);
        if (piece.length > upload.size() - upload.received() || piece.length > LARGEST_PIECE) {
            return new Outcome.TooLarge(Math.min(LARGEST_PIECE, upload.size() - upload.received()));
        }
        if (piece.length > 0) {
            uploads.add(upload, piece, time.instant());
        }
        Upload now = uploads.find(id).orElseThrow();
        return now.isWhole() ? finish(now, viewer) : new Outcome.Received(now);
    }

    private Outcome finish(Upload upload, Viewer viewer) {
        var kept = evidence.attach(upload.evidence(), uploads.content(upload.id()), upload.name(), viewer);
        return switch (kept) {
            case KeepEvidence.Outcome.Kept(EvidenceId paper) -> {
                String hash = evidence.find(paper, viewer)
                        .evidence()
                        .files()
                        .getLast()
                        .hash();
                uploads.done(upload.id(), hash, time.instant());
                yield new Outcome.Received(uploads.find(upload.id()).orElseThrow());
            }
            case KeepEvidence.Outcome.Refused refused -> {
                uploads.refused(upload.id(), refused.messageKey(), time.instant());
                yield new Outcome.Refused(refused.messageKey());
            }
            case KeepEvidence.Outcome.Stale _ -> throw new IllegalStateException("Adding a file is never stale");
        };
    }

    private Upload own(Upload upload, Viewer viewer) {
        if (!upload.createdBy().equals(viewer.accountId())
                || !evidence.find(upload.evidence(), viewer).mayWrite()) {
            throw new NotFound();
        }
        return upload;
    }

    private static byte[] arrived(InputStream body, int most) {
        byte[] buffer = new byte[most];
        int length = 0;
        try {
            for (int read; length < most && (read = body.read(buffer, length, most - length)) > 0; ) {
                length += read;
            }
        } catch (IOException broken) {
            // The line broke: what has arrived counts, the sender asks for the offset and goes on.
            return java.util.Arrays.copyOf(buffer, length);
        }
        return java.util.Arrays.copyOf(buffer, length);
    }
}
