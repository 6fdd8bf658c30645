package vn.moixa.portal.web;

import java.util.List;
import vn.moixa.area.Unit;
import vn.moixa.portal.domain.PublicProducer;
import vn.moixa.portal.domain.Star;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.chart.MiniMap;

/** @param predecessors the communes before July 2025 it was made from, with their former districts */
public record CommunePage(
        Frame frame,
        Unit commune,
        List<String> predecessors,
        MiniMap map,
        Shelf products,
        List<PublicProducer> producers,
        List<Link> crumbs) {

    public long valid() {
        return products.products().stream()
                .filter(product -> product.star() instanceof Star.Valid)
                .count();
    }
}
