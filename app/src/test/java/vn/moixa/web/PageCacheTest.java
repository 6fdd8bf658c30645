package vn.moixa.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import vn.moixa.test.TestTime;

class PageCacheTest {

    private final TestTime time = new TestTime();
    private final PageCache cache = new PageCache(time, DataSize.ofKilobytes(64));
    private final PageCacheFilter filter = new PageCacheFilter(cache);
    private final AtomicInteger rendered = new AtomicInteger();
    private String text = "Chè Shan tuyết ".repeat(40);

    record SomethingHappened() {}

    @Test
    void aPageIsRenderedOnceAndAnsweredFromMemory() throws Exception {
        assertThat(get("/san-pham").getContentAsString()).isEqualTo(text);
        assertThat(get("/san-pham").getContentAsString()).isEqualTo(text);
        assertThat(rendered).hasValue(1);
        assertThat(get("/san-pham").getHeader("X-Seen")).isEqualTo("yes");
    }

    @Test
    void aBrowserThatKnowsThePageGetsNoBody() throws Exception {
        String tag = get("/san-pham").getHeader("ETag");
        var request = request("/san-pham");
        request.addHeader("If-None-Match", String.valueOf(tag));
        var answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void theCompressedFormHasItsOwnStrongTag() throws Exception {
        var request = request("/san-pham");
        request.addHeader("Accept-Encoding", "gzip");
        var answer = answer(request);
        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeader("ETag")).isNotEqualTo(get("/san-pham").getHeader("ETag"));
        var bytes = new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray())).readAllBytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void whateverIsAnnouncedDropsThePages() throws Exception {
        get("/san-pham");
        cache.on(new PayloadApplicationEvent<>(this, "an event of the framework"));
        get("/san-pham");
        assertThat(rendered).hasValue(1);
        cache.on(new PayloadApplicationEvent<>(this, new SomethingHappened()));
        get("/san-pham");
        assertThat(rendered).hasValue(2);
    }

    @Test
    void R99_aPageDoesNotOutliveTheDayOfAStar() throws Exception {
        time.moveTo(Instant.parse("2026-11-24T16:59:59Z"));
        get("/san-pham");
        time.moveTo(Instant.parse("2026-11-24T17:00:00Z"));
        get("/san-pham");
        assertThat(rendered).hasValue(2);
    }

    @Test
    void aPageMadeWhileSomethingChangedIsNotKept() throws Exception {
        var request = request("/san-pham");
        filter.doFilter(request, new MockHttpServletResponse(), (_, response) -> {
            cache.drop();
            write((HttpServletResponse) response, true);
        });
        get("/san-pham");
        assertThat(rendered).hasValue(2);
    }

    @Test
    void aSignedInPersonAndAPageWithATokenPassBy() throws Exception {
        get("/san-pham");
        var request = request("/san-pham");
        request.setCookies(new Cookie("moixa_session", "abc"));
        answer(request);
        assertThat(rendered).hasValue(2);
        filter.doFilter(
                request("/bieu-mau"),
                new MockHttpServletResponse(),
                (_, response) -> write((HttpServletResponse) response, false));
        filter.doFilter(
                request("/bieu-mau"),
                new MockHttpServletResponse(),
                (_, response) -> write((HttpServletResponse) response, false));
        assertThat(rendered).hasValue(4);
    }

    @Test
    void memoryStaysWithinItsLimit() throws Exception {
        for (int i = 0; i < 500; i++) {
            get("/san-pham/" + i);
        }
        assertThat(cache.used()).isBetween(1L, DataSize.ofKilobytes(64).toBytes());
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return answer(request(path));
    }

    private MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        var answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, (_, response) -> write((HttpServletResponse) response, true));
        return answer;
    }

    private void write(HttpServletResponse response, boolean allowed) throws java.io.IOException {
        rendered.incrementAndGet();
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("X-Seen", "yes");
        if (allowed) {
            PageCache.allow(response);
        }
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
