package vn.moixa.portal.web;

import vn.moixa.web.Frame;
import vn.moixa.web.chart.Cartogram;

/** @param filled communes that have a product with a valid star */
public record MapPage(Frame frame, Cartogram map, long filled) {}
