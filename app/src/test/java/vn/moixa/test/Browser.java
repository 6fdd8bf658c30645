package vn.moixa.test;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A browser that keeps cookies and fills in the forms it was shown, as a person's does. */
public final class Browser {

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address = "203.0.113.7";

    public Browser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** What came back. */
    public record Shown(int status, String location, Document page, MockHttpServletResponse response) {

        public String text() {
            return page.text();
        }

        /** The form that goes to the address. */
        public Element form(String action) {
            return Objects.requireNonNull(
                    page.selectFirst("form[action=" + action + "]"), () -> "no form to " + action + " in " + page);
        }
    }

    public Browser from(String otherAddress) {
        address = otherAddress;
        return this;
    }

    public Shown get(String path) {
        return shown(mvc.get().uri(path).with(this::asThisBrowser));
    }

    /** Fills in the form with the fields (name, value, …) and sends it. */
    public Shown submit(Element form, String... fields) {
        var filled = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(input -> filled.put(input.attr("name"), input.attr("value")));
        for (int index = 0; index < fields.length; index += 2) {
            filled.put(fields[index], fields[index + 1]);
        }
        return post(form.attr("action"), filled);
    }

    public Shown post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(this::asThisBrowser);
        fields.forEach(request::param);
        return shown(request);
    }

    public String cookie(String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }

    private MockHttpServletRequest asThisBrowser(MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        if (!cookies.isEmpty()) {
            request.setCookies(cookies.values().toArray(Cookie[]::new));
        }
        return request;
    }

    private Shown shown(MockMvcTester.MockMvcRequestBuilder request) {
        var response = request.exchange().getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        try {
            String body = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return new Shown(
                    response.getStatus(),
                    Objects.requireNonNullElse(response.getHeader("Location"), ""),
                    Jsoup.parse(body),
                    response);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
