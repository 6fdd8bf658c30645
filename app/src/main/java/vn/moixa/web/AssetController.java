package vn.moixa.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves {@link Assets} from memory. */
@Controller
class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    // A page of the release before may still ask for its own version: it gets today's file, but does not keep it.
    private static final CacheControl BRIEFLY =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    @GetMapping("/assets/{version}/{*path}")
    ResponseEntity<byte[]> show(
            @PathVariable String version,
            @PathVariable String path,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        var asset = Assets.find(path.substring(1)).orElse(null);
        if (asset == null) {
            return ResponseEntity.notFound().cacheControl(BRIEFLY).build();
        }
        var answer = ResponseEntity.ok()
                .cacheControl(version.equals(Assets.version()) ? FOR_EVER : BRIEFLY)
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        var compressed = asset.compressed();
        if (compressed != null && encodings != null && encodings.contains("gzip")) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(compressed);
        }
        return answer.body(asset.bytes());
    }
}
