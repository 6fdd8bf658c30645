package vn.moixa.portal.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The words of a piece of news. English is optional.
 *
 * @param publicFrom first day on which everybody sees it; null while it is a draft
 */
public record NewsText(
        String titleVi,
        String summaryVi,
        String bodyVi,
        String titleEn,
        String summaryEn,
        String bodyEn,
        @Nullable LocalDate publicFrom) {}
