package vn.moixa.file.web;

import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.file.StoredFile;
import vn.moixa.web.NotFound;

/** Published pictures. The address names the content, so what was fetched once never needs to be asked for again. */
@Controller
class PictureController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Files files;

    PictureController(Files files) {
        this.files = files;
    }

    @GetMapping("/anh/{hash}/{width}")
    ResponseEntity<Resource> show(@PathVariable String hash, @PathVariable int width) {
        StoredFile picture = FileHash.parse(hash)
                .flatMap(known -> files.publishedVariant(known, width))
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag(picture.hash().value())
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .contentLength(picture.size())
                .body(new FileSystemResource(picture.path()));
    }
}
