package vn.moixa.notice.channel;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import vn.moixa.notice.Channel;

/** E-mail is there when a mail server is set. */
@Configuration
class ChannelConfiguration {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Channel emailChannel(JavaMailSender mail, @Value("${moixa.mail-from}") String from) {
        return new EmailChannel(mail, from);
    }
}
