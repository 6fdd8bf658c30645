package vn.moixa.programme.web;

import java.util.List;
import vn.moixa.web.Frame;
import vn.moixa.web.Tab;

/** A target taken apart by former district or by commune of today. */
public record AreasPage(
        Frame frame,
        String plan,
        String back,
        String code,
        String name,
        String question,
        String rule,
        String asOf,
        List<Tab> tabs,
        List<Row> rows,
        String total,
        boolean apart) {

    public record Row(String name, String value, String parts, String href, double share) {
        /** Length of the bar, of a hundred. */
        public String width() {
            return Math.round(share * 100) + "%";
        }
    }
}
