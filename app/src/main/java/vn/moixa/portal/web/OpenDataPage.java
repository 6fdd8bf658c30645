package vn.moixa.portal.web;

import java.time.LocalDate;
import vn.moixa.web.Frame;

public record OpenDataPage(Frame frame, LocalDate today) {}
