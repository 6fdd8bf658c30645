package vn.moixa.promotion.link;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How links are checked.
 *
 * @param allowPrivate also ask addresses that are not public; for tests only
 * @param hostInterval at least this long between two questions to one host
 * @param timeout how long an answer may take
 */
@ConfigurationProperties("moixa.links")
public record LinkSettings(
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("3s") Duration hostInterval,
        @DefaultValue("10s") Duration timeout) {}
