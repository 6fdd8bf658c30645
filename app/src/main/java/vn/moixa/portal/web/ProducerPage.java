package vn.moixa.portal.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.portal.domain.PublicProducer;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.chart.MiniMap;

public record ProducerPage(
        Frame frame,
        PublicProducer producer,
        String commune,
        @Nullable MiniMap map,
        Shelf products,
        List<Link> crumbs,
        Content structuredData) {}
