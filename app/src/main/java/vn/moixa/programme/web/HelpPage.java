package vn.moixa.programme.web;

import vn.moixa.web.Frame;

/** How to read and keep plans. */
public record HelpPage(Frame frame) {}
