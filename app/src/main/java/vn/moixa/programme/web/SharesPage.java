package vn.moixa.programme.web;

import java.util.List;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** A target and what each commune is given of it. */
public record SharesPage(
        Frame frame,
        String plan,
        String back,
        String action,
        String code,
        String name,
        String goal,
        String sum,
        boolean splittable,
        boolean writable,
        String reason,
        FormErrors errors,
        List<Row> rows) {

    public record Row(String code, String name, String value, String href) {}
}
