package vn.moixa.portal;

import java.util.UUID;

/** Announced when an officer saved a piece of news, public or not. */
public record NewsChanged(UUID newsId) {}
