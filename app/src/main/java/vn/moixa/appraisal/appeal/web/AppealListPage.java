package vn.moixa.appraisal.appeal.web;

import java.util.List;
import vn.moixa.appraisal.appeal.store.Appeals;
import vn.moixa.web.Frame;

/** All objections the viewer sees. */
public record AppealListPage(Frame frame, List<Appeals.Appeal> appeals) {}
