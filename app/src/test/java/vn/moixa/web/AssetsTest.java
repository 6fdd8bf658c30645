package vn.moixa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.test.MoixaTest;

@MoixaTest
class AssetsTest {

    @Autowired
    MockMvcTester browser;

    @Test
    void anAssetMayBeKeptForEverUnderItsVersion() {
        assertThat(browser.get().uri(Assets.url("theme.css")))
                .hasStatusOk()
                .hasContentType("text/css;charset=utf-8")
                .containsHeader("Vary")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void neighboursShareTheVersionSoThatImportsByRelativePathWork() {
        assertThat(Assets.url("fonts/be-vietnam-pro-400.woff2"))
                .startsWith(Assets.url("theme.css").replace("theme.css", ""));
        assertThat(browser.get().uri(Assets.url("fonts/be-vietnam-pro-400.woff2")))
                .hasContentType("font/woff2");
    }

    @Test
    void aBrowserThatReadsGzipGetsTheBytesCompressedOnce() throws Exception {
        var answer = browser.get()
                .uri(Assets.url("theme.css"))
                .header("Accept-Encoding", "gzip, br")
                .exchange();
        assertThat(answer).hasHeader("Content-Encoding", "gzip");
        var text = new String(new GZIPInputStream(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))
                .readAllBytes());
        assertThat(text).contains("@layer bootstrap");
    }

    @Test
    void theVersionOfTheReleaseBeforeStillGetsAFileButNotForEver() {
        assertThat(browser.get().uri("/assets/0000000000/theme.css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=300, public");
        assertThat(browser.get().uri("/assets/0000000000/../application.yaml")).hasStatus4xxClientError();
        assertThat(browser.get().uri(Assets.url("theme.css") + "x")).hasStatus(404);
    }

    @Test
    void whatEveryPublicPageLoadsLeavesRoomForThePageWithinHundredKilobytes() {
        var bytes = Stream.of(
                        "bootstrap.min.css",
                        "theme.css",
                        "look.js",
                        "icon.svg",
                        "fonts/be-vietnam-pro-400.woff2",
                        "fonts/be-vietnam-pro-600.woff2")
                .map(path -> Assets.find(path).orElseThrow())
                .mapToInt(asset -> Objects.requireNonNullElse(asset.compressed(), asset.bytes()).length)
                .sum();
        assertThat(bytes).isLessThan(75_000);
    }

    @Test
    void aMisspeltAssetIsFoundWhenThePageIsBuilt() {
        assertThatIllegalArgumentException().isThrownBy(() -> Assets.url("them.css"));
    }
}
