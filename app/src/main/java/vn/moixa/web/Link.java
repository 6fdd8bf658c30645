package vn.moixa.web;

/** A place to go to and its name. */
public record Link(String href, String text) {}
