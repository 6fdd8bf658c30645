package vn.moixa.appraisal.dossier.web;

import java.util.List;
import vn.moixa.registry.ProductCard;
import vn.moixa.web.Frame;

/** An officer looks for the product whose dossier it begins for a producer (R84). */
public record ChooseProductPage(Frame frame, String words, List<ProductCard> found) {}
