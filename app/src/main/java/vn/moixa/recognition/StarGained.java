package vn.moixa.recognition;

import java.time.LocalDate;
import vn.moixa.registry.ProductId;

/** A product carries a confirmed star, or another one than before, from this day on. */
public record StarGained(ProductId product, int stars, LocalDate on) {}
