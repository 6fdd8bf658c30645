package vn.moixa.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers requests that the server could not read and that therefore never reach a filter: an address with forbidden signs, a header too
 * large, no HTTP at all. As nothing can be known of the language, a page says it in both.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);

    private final Texts texts;

    UnreadableRequests(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(this::answerIn);
    }

    private void answerIn(Context context) {
        var host = (StandardHost) context.getParent();
        host.setErrorReportValveClass(Answer.class.getName());
        host.getPipeline().addValve(new Answer(texts));
    }

    /** Takes the place of the page that names the server and its version. */
    private static final class Answer extends ErrorReportValve {

        private static final String HEADER_TOO_LARGE =
                StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

        private final Texts texts;

        Answer(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            HttpStatus status = status(response.getStatus(), cause);
            response.setStatus(status.value());
            if (status.is5xxServerError()) {
                LOG.error("The server could not answer {}", request.getRequestURI(), cause);
            }
            try {
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Content-Security-Policy", "default-src 'none'");
                boolean api = String.valueOf(request.getRequestURI()).startsWith("/api/");
                response.setContentType(api ? "application/problem+json" : "text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                PrintWriter out = response.getReporter();
                if (out != null) {
                    out.write(api ? problem(status) : page(status));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                LOG.debug("Whoever sent an unreadable request is gone", gone);
            }
        }

        private static HttpStatus status(int code, @Nullable Throwable cause) {
            if (cause != null && HEADER_TOO_LARGE.equals(cause.getMessage())) {
                return HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            }
            HttpStatus status = HttpStatus.resolve(code);
            return status == null ? HttpStatus.BAD_REQUEST : status;
        }

        private static String code(HttpStatus status) {
            if (status.is5xxServerError()) {
                return "unexpected";
            }
            return switch (status) {
                case REQUEST_HEADER_FIELDS_TOO_LARGE -> "header-too-large";
                case NOT_FOUND -> "not-found";
                default -> "unreadable-request";
            };
        }

        /** All words are ours, so nothing in it has to be escaped. */
        private String problem(HttpStatus status) {
            String code = code(status);
            return """
                    {"type":"/api/v1/problems#%s","title":"%s","status":%d,"code":"%s","detail":"%s %s"}""".formatted(
                            code,
                            status.getReasonPhrase(),
                            status.value(),
                            code,
                            texts.text(Language.VI, "web.error." + code + ".advice"),
                            texts.text(Language.EN, "web.error." + code + ".advice"));
        }

        private String page(HttpStatus status) {
            String key = "web.error." + code(status);
            return """
                    <!DOCTYPE html>
                    <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>%s</title></head>
                    <body><main><h1>%s</h1><p>%s</p>
                    <section lang="en"><h2>%s</h2><p>%s</p></section>
                    <p><a href="/">%s</a> · <a href="/en" lang="en">%s</a></p></main></body></html>
                    """.formatted(
                            texts.text(Language.VI, key + ".title"),
                            texts.text(Language.VI, key + ".title"),
                            texts.text(Language.VI, key + ".advice"),
                            texts.text(Language.EN, key + ".title"),
                            texts.text(Language.EN, key + ".advice"),
                            texts.text(Language.VI, "web.error.home"),
                            texts.text(Language.EN, "web.error.home"));
        }
    }
}
