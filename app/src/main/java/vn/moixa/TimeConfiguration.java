package vn.moixa;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; tests put another in its place. */
@Configuration
class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource time() {
        return InstantSource.system();
    }
}
