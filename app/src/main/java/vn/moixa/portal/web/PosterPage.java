package vn.moixa.portal.web;

import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.web.Frame;

/** @param qrCode finished drawing of the code, made from the address */
public record PosterPage(Frame frame, PublicProduct product, String commune, String address, String qrCode) {}
