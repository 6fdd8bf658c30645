package vn.moixa.web;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Browsers do not say in which encoding they send a form; it is that of the page. The server would take ISO-8859-1 as soon as a filter
 * before Spring's own reads a parameter, and every Vietnamese name would be saved broken.
 */
@Component
class FormsInUtf8 implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.setRequestCharacterEncoding(StandardCharsets.UTF_8.name()));
    }
}
