package vn.moixa.web;

import java.util.UUID;

/** How many messages somebody has not read, for the bell of the workspace. Implemented by the room of notices. */
public interface Unread {

    /** Beyond this it is "99+", and nobody counts on. */
    int MANY = 100;

    /** At most {@link #MANY}. */
    int of(UUID account);
}
