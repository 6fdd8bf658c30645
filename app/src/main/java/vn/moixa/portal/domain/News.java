package vn.moixa.portal.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A piece of news with its place in the address space. */
public record News(UUID id, long number, String slug, NewsText text, String author, boolean sample, int version) {

    public String path() {
        return "/tin-tuc/" + slug + "-" + number;
    }

    public String title(boolean english) {
        return english && !text.titleEn().isEmpty() ? text.titleEn() : text.titleVi();
    }

    public String summary(boolean english) {
        return english && !text.titleEn().isEmpty() ? text.summaryEn() : text.summaryVi();
    }

    /** Blank lines separate paragraphs; there is no other markup, so nothing can be injected. */
    public List<String> paragraphs(boolean english) {
        String body = english && !text.titleEn().isEmpty() ? text.bodyEn() : text.bodyVi();
        return Stream.of(body.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
