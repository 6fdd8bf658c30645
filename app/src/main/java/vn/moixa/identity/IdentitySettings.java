package vn.moixa.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in. Anything not said is on the safe side.
 *
 * @param totpRequired whether roles of staff hold only with a second factor; only the demonstration turns it off
 */
@ConfigurationProperties("moixa.identity")
public record IdentitySettings(@DefaultValue("true") boolean totpRequired) {}
