package vn.moixa.registry;

import vn.moixa.web.Viewer;

/** What officers entered for producers and producers have not confirmed yet (R84). */
public interface Confirmations {

    /** How many entries wait for the producers of the viewer. */
    int waitingFor(Viewer viewer);
}
