package vn.moixa.web;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

record FrameParts(
        Viewer viewer,
        Language language,
        Texts texts,
        String site,
        String path,
        @Nullable String query,
        boolean englishPath,
        boolean publishedOnly,
        List<NavigationEntry> navigation,
        Predicate<String> opens,
        Supplier<String> csrfToken,
        Supplier<String> once,
        @Nullable String flash,
        IntSupplier unread) {}
