package vn.moixa.web;

/** One of several views of the same thing, each with its own address. */
public record Tab(String href, String text, boolean current) {}
