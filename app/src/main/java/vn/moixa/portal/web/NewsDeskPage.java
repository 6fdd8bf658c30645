package vn.moixa.portal.web;

import java.time.LocalDate;
import java.util.List;
import vn.moixa.portal.domain.News;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

public record NewsDeskPage(Frame frame, LocalDate today, List<News> news) {

    public String state(News piece) {
        LocalDate from = piece.text().publicFrom();
        if (from == null) {
            return frame.text("portal.news.draft");
        }
        return from.isAfter(today) ? frame.text("portal.news.later") : frame.text("portal.news.public");
    }

    public Tone tone(News piece) {
        LocalDate from = piece.text().publicFrom();
        return from == null ? Tone.OFF : from.isAfter(today) ? Tone.INFO : Tone.OK;
    }
}
