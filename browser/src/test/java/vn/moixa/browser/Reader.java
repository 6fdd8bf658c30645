package vn.moixa.browser;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Somebody who reads the site without a browser: a hundred times quicker, enough to see what is linked, what answers and what it says. */
final class Reader {

    static final String VISITOR = "visitor";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String role;

    private Reader(String role) {
        this.role = role;
    }

    /** A visitor, or the person of the demo who holds the role. */
    static Reader as(String role) {
        var reader = new Reader(role);
        if (!role.equals(VISITOR)) {
            reader.signIn();
        }
        return reader;
    }

    String role() {
        return role;
    }

    /** What an address answered. */
    record Answer(int status, String type, @Nullable String location, String body) {

        boolean isPage() {
            return type.startsWith("text/html");
        }

        Document page(String address) {
            return Jsoup.parse(body, Site.address() + address);
        }
    }

    Answer get(String address) {
        return send(HttpRequest.newBuilder(URI.create(Site.address() + address)).GET());
    }

    /** The session, for a browser that goes on as the same person. */
    List<Cookie> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(Site.address()))
                .toList();
    }

    private void signIn() {
        var form = get("/sign-in").page("/sign-in").selectFirst("main form");
        if (form == null) {
            throw new IllegalStateException("the sign-in page has no form");
        }
        String fields = form.select("input[name]").stream()
                .map(field -> field.attr("name") + "="
                        + URLEncoder.encode(
                                switch (field.attr("name")) {
                                    case "email" -> DemoAccounts.email(role);
                                    case "password" -> DemoAccounts.password();
                                    default -> field.attr("value");
                                },
                                StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Answer answer = send(HttpRequest.newBuilder(URI.create(Site.address() + form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
        if (answer.status() != 303 && answer.status() != 302) {
            throw new IllegalStateException("signing in as %s answers %d".formatted(role, answer.status()));
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("content-type").orElse(""),
                    response.headers().firstValue("location").orElse(null),
                    response.body());
        } catch (IOException broken) {
            throw new IllegalStateException(request.build().uri() + " does not answer", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
