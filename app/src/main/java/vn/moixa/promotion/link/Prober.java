package vn.moixa.promotion.link;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.moixa.promotion.link.Verdict.Problem;

/** Asks one address whether it answers: HEAD, then GET where HEAD is not liked, following a few redirects. */
@Component
public class Prober implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;

    private final AddressGuard guard;
    private final HostPace pace;
    private final Duration timeout;
    private final String userAgent;
    private final HttpClient client;

    Prober(LinkSettings settings, @Value("${moixa.public-address}") String ownAddress) {
        this.guard = new AddressGuard(settings.allowPrivate());
        this.pace = new HostPace(settings.hostInterval());
        this.timeout = settings.timeout();
        this.userAgent = "MoiXa-LinkCheck/1 (+" + ownAddress + ")";
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    public Verdict probe(String address) throws InterruptedException {
        URI uri = URI.create(address);
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                if (!guard.admits(uri)) {
                    return new Verdict.Dead(null, Problem.PRIVATE_ADDRESS);
                }
                Answer answer = ask(uri, "HEAD");
                if (answer.status() >= 400) {
                    answer = ask(uri, "GET");
                }
                Optional<URI> next = answer.redirectFrom(uri);
                if (next.isEmpty()) {
                    return verdict(answer.status());
                }
                uri = next.get();
            }
            return new Verdict.Dead(null, Problem.TOO_MANY_REDIRECTS);
        } catch (IOException failure) {
            return new Verdict.Dead(null, problem(failure));
        }
    }

    /** Hosts are remembered for one round of checks only. */
    void forgetHosts() {
        pace.forget();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private Answer ask(URI uri, String method) throws IOException, InterruptedException {
        pace.await(uri.getHost());
        var request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(timeout)
                .header("User-Agent", userAgent)
                .header("Accept", "text/html, */*;q=0.5")
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        // What the page says does not matter, and it may be endless.
        response.body().close();
        return new Answer(response.statusCode(), response.headers().firstValue("Location"));
    }

    private record Answer(int status, Optional<String> location) {

        Optional<URI> redirectFrom(URI uri) throws IOException {
            if (status < 300 || status >= 400 || location.isEmpty()) {
                return Optional.empty();
            }
            try {
                URI next = uri.resolve(location.get().strip());
                boolean web = "http".equals(next.getScheme()) || "https".equals(next.getScheme());
                if (!web || next.getHost() == null) {
                    throw new ConnectException("redirected to something that is no page");
                }
                return Optional.of(next);
            } catch (IllegalArgumentException noAddress) {
                throw new IOException("redirected to something that is no address", noAddress);
            }
        }
    }

    private static Verdict verdict(int status) {
        return switch (status) {
            case 401, 403, 429, 451 -> new Verdict.Unclear(status);
            case 404, 410 -> new Verdict.Dead(status, Problem.NOT_FOUND);
            default -> status < 400 ? new Verdict.Alive(status) : new Verdict.Dead(status, Problem.SERVER_ERROR);
        };
    }

    private static Problem problem(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return Problem.TIMEOUT;
            }
            if (cause instanceof UnknownHostException
                    || cause instanceof java.nio.channels.UnresolvedAddressException) {
                return Problem.UNKNOWN_HOST;
            }
            if (cause instanceof SSLException) {
                return Problem.BAD_CERTIFICATE;
            }
        }
        return Problem.NO_CONNECTION;
    }
}
