package vn.moixa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import vn.moixa.shared.Sha256;

/**
 * A finished public answer: its headers, its bytes and the same bytes compressed, so that neither rendering nor compressing is done
 * again for the next person.
 */
record KeptPage(
        Map<String, String> headers,
        byte[] body,
        byte[] compressed,
        String tag,
        Instant madeAt,
        LocalDate day,
        long generation) {

    static KeptPage of(Map<String, String> headers, byte[] body, Instant madeAt, LocalDate day, long generation)
            throws IOException {
        var compressed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        }
        return new KeptPage(headers, body, compressed.toByteArray(), digest(body), madeAt, day, generation);
    }

    long size() {
        return body.length + compressed.length + 1_000L;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        String encodings = request.getHeader("Accept-Encoding");
        boolean gzip = encodings != null && encodings.contains("gzip");
        // A strong tag names exact bytes, so the compressed form has its own.
        String etag = "\"" + tag + (gzip ? "-g" : "") + "\"";
        response.setHeader("ETag", etag);
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = gzip ? compressed : body;
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String digest(byte[] body) {
        return HexFormat.of().formatHex(Sha256.of(body), 0, 12);
    }
}
