package vn.moixa.web;

/** How many records are in a state; opens the list of them. */
public record StateCount(Tone tone, String icon, String count, String text, String href) {}
