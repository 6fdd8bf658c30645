package vn.moixa.programme.web;

import java.util.List;
import vn.moixa.web.Frame;

/** All plans with how many of their targets are met on the day they are asked for by default. */
public record PlansPage(Frame frame, List<Item> plans) {

    public record Item(
            String href,
            String number,
            String title,
            String issuer,
            String area,
            String term,
            int targets,
            long met,
            long unmeasured) {}
}
