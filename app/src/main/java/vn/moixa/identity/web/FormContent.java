package vn.moixa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import vn.moixa.shared.Sha256;

/** What a form said, without the tokens that change with every showing of it. */
final class FormContent {

    private static final String CSRF = "_csrf";
    private static final int CHUNK = 64 * 1024;

    private FormContent() {}

    static byte[] hash(HttpServletRequest request) throws IOException {
        MessageDigest digest = Sha256.digest();
        add(digest, request.getRequestURI());
        for (var field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (!field.getKey().equals(CSRF)) {
                add(digest, field.getKey());
                for (String value : field.getValue()) {
                    add(digest, value);
                }
            }
        }
        var files = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (files != null) {
            for (var named : new TreeMap<>(files.getMultiFileMap()).entrySet()) {
                for (MultipartFile file : named.getValue()) {
                    add(digest, named.getKey() + "\n" + file.getOriginalFilename());
                    addAll(digest, file.getInputStream());
                }
            }
        }
        return digest.digest();
    }

    static void add(MessageDigest digest, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(utf8.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(utf8);
    }

    static void addAll(MessageDigest digest, InputStream stream) throws IOException {
        try (stream) {
            var chunk = new byte[CHUNK];
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
    }
}
