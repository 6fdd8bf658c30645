package vn.moixa.appraisal.evidence.web;

import vn.moixa.web.Frame;

/** Staff open a vault from a producer or a dossier. */
public record ChooseProducerPage(Frame frame) {}
