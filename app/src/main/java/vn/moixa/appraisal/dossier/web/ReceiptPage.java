package vn.moixa.appraisal.dossier.web;

import vn.moixa.appraisal.dossier.domain.Receipt;
import vn.moixa.web.Frame;

/** The proof of one handing in. */
public record ReceiptPage(Frame frame, DossierPage dossier, Receipt receipt) {}
