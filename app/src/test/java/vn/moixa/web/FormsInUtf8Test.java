package vn.moixa.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** A form as a browser sends it, to a real server whose first filter is the one that looks for the language. */
class FormsInUtf8Test {

    @Test
    void vietnameseTypedIntoAFormArrivesAsTyped() throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        new FormsInUtf8().customize(factory);
        var server = factory.getWebServer(context -> {
            context.addFilter("language", new LanguageFilter())
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
            context.addServlet("echo", new Echo()).addMapping("/*");
        });
        server.start();
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.getPort() + "/registry/producers"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("name=C%C3%B4ng+ty+C%E1%BB%99i+T%C6%A1"))
                    .build();
            var answer = browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.body()).isEqualTo("Công ty Cội Tơ");
        } finally {
            server.stop();
        }
    }

    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write(request.getParameter("name"));
        }
    }
}
