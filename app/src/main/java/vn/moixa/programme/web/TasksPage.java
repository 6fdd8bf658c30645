package vn.moixa.programme.web;

import java.util.List;
import vn.moixa.web.Frame;

/** The lines of work of a plan and what shows that they were done. */
public record TasksPage(Frame frame, String plan, String back, String asOf, String rule, List<Row> rows) {

    public record Row(
            String code, String words, String beneficiary, String serves, String question, String value, String note) {}
}
