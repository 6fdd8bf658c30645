package vn.moixa.appraisal.council.domain;

import java.util.UUID;
import vn.moixa.appraisal.SessionItemId;

/** All that others learn of a sealed sheet: whether it was handed in. */
public record HandIn(SessionItemId item, UUID member, boolean handedIn) {}
