package vn.moixa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A real server on a socket, asked what no client library would send. */
class UnreadableRequestsTest {

    private static WebServer server;

    @BeforeAll
    static void start() throws IOException {
        var factory = new TomcatServletWebServerFactory(0);
        new UnreadableRequests(new Texts()).customize(factory);
        server = factory.getWebServer();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /san-pham?q=[{|}] HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /san-pham/%GG HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /san-pham/%00 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /san-pham/%C0%AF HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: <script>\r\n\r\n",
                "not http at all\r\n\r\n"
            })
    void whatCannotBeReadIsAnsweredInBothLanguagesWithoutATrace(String request) throws IOException {
        assertThat(ask(request))
                .startsWith("HTTP/1.1 400")
                .contains("Máy chủ không đọc được yêu cầu", "The server cannot read this request", "lang=\"en\"")
                .doesNotContain("Tomcat", "Exception", "org.apache", "<script>", "HTTP Status");
    }

    @Test
    void aHeadThatIsTooLargeHasItsOwnStatus() throws IOException {
        assertThat(ask("GET / HTTP/1.1\r\nHost: a\r\nCookie: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("Phần đầu của yêu cầu quá lớn", "The head of the request is too large")
                .doesNotContain("Tomcat", "Exception");
    }

    @Test
    void theApiAnswersWithAProblem() throws IOException {
        assertThat(ask("GET /api/v1/products/%00 HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"unreadable-request\"")
                .doesNotContain("Tomcat", "<html");
    }

    private static String ask(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
