package vn.moixa.identity.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.moixa.shared.Sha256;

/** Hashes the body of a call while it is read, so that a large one is read once and kept nowhere. */
final class DigestedRequest extends HttpServletRequestWrapper {

    private final MessageDigest digest = Sha256.digest();
    private final ServletInputStream body;
    private final boolean multipart;

    DigestedRequest(HttpServletRequest request) throws IOException, ServletException {
        super(request);
        FormContent.add(digest, request.getRequestURI());
        FormContent.add(digest, Objects.requireNonNullElse(request.getQueryString(), ""));
        multipart = Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
        if (multipart) {
            addParts(request);
            body = request.getInputStream();
        } else {
            body = new Digested(request.getInputStream());
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** Reads what is left first: a call is the same only when its whole body is. */
    byte[] hash() throws IOException {
        if (!multipart) {
            body.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    /** The boundary between parts differs from call to call; what is in them counts. */
    private void addParts(HttpServletRequest request) throws IOException, ServletException {
        List<Part> parts = request.getParts().stream()
                .sorted(Comparator.comparing(Part::getName))
                .toList();
        for (Part part : parts) {
            FormContent.add(digest, part.getName() + "\n" + part.getSubmittedFileName());
            FormContent.addAll(digest, part.getInputStream());
        }
    }

    private final class Digested extends ServletInputStream {

        private final ServletInputStream source;

        Digested(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int read = source.read();
            if (read >= 0) {
                digest.update((byte) read);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = source.read(buffer, offset, length);
            if (read > 0) {
                digest.update(buffer, offset, read);
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
