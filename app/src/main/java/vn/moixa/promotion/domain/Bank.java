package vn.moixa.promotion.domain;

/** A bank that takes part in VietQR. */
public record Bank(String key, String bin, String shortName, String name) {}
