package vn.moixa.appraisal.round.usecase;

import vn.moixa.web.Role;

/** Who keeps rounds. */
public final class RoundRights {

    static final Role[] WRITERS = {Role.PROVINCIAL_OFFICER, Role.SECRETARY};

    private RoundRights() {}

    public static boolean mayWrite(vn.moixa.web.Viewer viewer) {
        return viewer.has(WRITERS);
    }
}
