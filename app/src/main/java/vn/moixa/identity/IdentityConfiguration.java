package vn.moixa.identity;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import vn.moixa.identity.domain.SecretBox;

@Configuration
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int THREADS = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int ROUNDS = 2;

    /** Argon2id at the least cost that OWASP names: 19 MiB and two rounds, so that two cores can bear a morning of sign-ins. */
    @Bean
    PasswordEncoder passwords() {
        return new FewAtOnce(new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, THREADS, KIBIBYTES, ROUNDS));
    }

    @Bean
    SecretKeys secretKeys(@Value("${moixa.secret-key:}") String given, @Value("${moixa.secret-key-file}") Path file) {
        return new SecretKeys(given, file);
    }

    @Bean
    SecretBox secretBox(SecretKeys keys) {
        return new SecretBox(keys::read);
    }

    /** Not readable by scripts, not sent from other sites, and over https only when the request came over https. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("moixa_session");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
