package vn.moixa.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests in a minute are answered, per copy of the application. An address may stand for a whole office, so it gets more than a
 * person; a network of addresses gets {@code networkFactor} times what an address gets.
 *
 * @param enabled false where something else in front of the application limits already
 */
@ConfigurationProperties("moixa.limits")
record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("600") int apiPerAddress,
        @DefaultValue("600") int apiPerAccount,
        @DefaultValue("300") int writesPerAddress,
        @DefaultValue("120") int writesPerAccount,
        @DefaultValue("600") int searchesPerAddress,
        @DefaultValue("240") int searchesPerAccount,
        @DefaultValue("4") int networkFactor) {}
