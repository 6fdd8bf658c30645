package vn.moixa.portal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.moixa.portal.domain.News;
import vn.moixa.portal.domain.NewsText;

/** What an officer types for a piece of news. */
public record NewsForm(
        @NotBlank @Size(min = 5, max = 200) @Nullable String titleVi,
        @Size(max = 500) @Nullable String summaryVi,
        @NotBlank @Size(max = 20_000) @Nullable String bodyVi,
        @Size(max = 200) @Nullable String titleEn,
        @Size(max = 500) @Nullable String summaryEn,
        @Size(max = 20_000) @Nullable String bodyEn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate publicFrom,

        @Nullable Integer version) {

    static final NewsForm EMPTY = new NewsForm(null, null, null, null, null, null, null, 0);

    static NewsForm of(News news) {
        var text = news.text();
        return new NewsForm(
                text.titleVi(),
                text.summaryVi(),
                text.bodyVi(),
                text.titleEn(),
                text.summaryEn(),
                text.bodyEn(),
                text.publicFrom(),
                news.version());
    }

    NewsText text() {
        return new NewsText(or(titleVi), or(summaryVi), or(bodyVi), or(titleEn), or(summaryEn), or(bodyEn), publicFrom);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
