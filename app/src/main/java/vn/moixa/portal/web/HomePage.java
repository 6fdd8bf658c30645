package vn.moixa.portal.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.moixa.portal.domain.Counts;
import vn.moixa.portal.domain.Deadline;
import vn.moixa.portal.domain.News;
import vn.moixa.registry.Industry;
import vn.moixa.web.Frame;
import vn.moixa.web.Language;
import vn.moixa.web.chart.BarChart;
import vn.moixa.web.chart.Cartogram;
import vn.moixa.web.chart.ColumnChart;

public record HomePage(
        Frame frame,
        LocalDate today,
        Counts counts,
        Shelf newest,
        Cartogram map,
        ColumnChart history,
        BarChart byIndustry,
        List<News> news,
        List<Deadline> deadlines,
        int communes,
        Content structuredData) {

    public List<Industry> industries() {
        return Arrays.asList(Industry.values());
    }

    public String icon(Industry industry) {
        return Drawings.icon(industry);
    }

    public boolean english() {
        return frame.language() == Language.EN;
    }
}
