package vn.moixa.web;

/** One answer a person may choose in a form. */
public record Choice(String value, String label) {}
