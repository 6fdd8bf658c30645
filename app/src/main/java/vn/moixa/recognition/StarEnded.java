package vn.moixa.recognition;

import java.time.LocalDate;
import vn.moixa.registry.ProductId;

/** A product carries no confirmed star any more from this day on: it expired, was withdrawn or annulled. */
public record StarEnded(ProductId product, LocalDate on) {}
