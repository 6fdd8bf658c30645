package vn.moixa.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of all rooms, read from {@code messages/<room>.properties} (Vietnamese) and {@code messages/<room>_en.properties}. */
@Component
public class Texts {

    private final ReloadableResourceBundleMessageSource source = new ReloadableResourceBundleMessageSource();

    Texts() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        source.setBasenames(Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .sorted()
                .map(name -> "classpath:messages/" + name)
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setCacheSeconds(-1);
        source.setAlwaysUseMessageFormat(true);
    }

    /** Writes the message; a missing key is a bug and says so, rather than showing a key to a person. */
    public String text(Language language, String key, @Nullable Object @Nullable ... arguments) {
        Object[] shown = Arrays.stream(arguments)
                .map(argument -> Objects.requireNonNullElse(argument, ""))
                .toArray();
        return source.getMessage(key, shown, language.locale());
    }

    boolean has(Language language, String key) {
        return source.getMessage(key, null, null, language.locale()) != null;
    }
}
