package vn.moixa.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.StateCount;

/** A plan with its targets: how they stand, each of them to be opened. */
public record PlanPage(
        Frame frame,
        String code,
        String number,
        String title,
        String lead,
        String note,
        AskForm ask,
        String rule,
        List<StateCount> states,
        String asOf,
        String deadline,
        int months,
        List<TargetRow> rows,
        @Nullable OpenedTarget opened,
        List<Link> more,
        String workbook,
        @Nullable String add) {}
