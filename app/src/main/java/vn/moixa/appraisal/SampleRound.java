package vn.moixa.appraisal;

import java.util.List;
import vn.moixa.web.Viewer;

/** A round of appraisal in progress with sample people, for the demonstration: every step by the deeds of the real ones. */
public interface SampleRound {

    /**
     * Who plays.
     *
     * @param council the chair first, then the members, the secretary last
     * @param producers whose people have an account; their dossiers come first
     */
    record Cast(Viewer officer, Seat adviser, List<Seat> council, List<Viewer> producers) {
        public Cast {
            council = List.copyOf(council);
            producers = List.copyOf(producers);
        }
    }

    /** A place in the council or in the advisory team. */
    record Seat(Viewer viewer, String email, String title, String organisation) {}

    /** Plays it on the sample products of the register, unless it was played before. */
    void play(Cast cast);
}
