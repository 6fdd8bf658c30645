package vn.moixa.web;

/** Something that happened at a time already written for the reader. */
public record TimelineEntry(String isoTime, String time, String title, String text) {}
