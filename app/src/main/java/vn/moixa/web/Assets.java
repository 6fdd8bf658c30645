package vn.moixa.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.moixa.shared.Sha256;

/**
 * Style sheets, scripts, fonts and the mark, held in memory with their compressed bytes. All of them share one version in their address,
 * so a style sheet may import its neighbours by relative path and everything may be cached for ever.
 */
public final class Assets {

    private static final String FOLDER = "assets/";
    private static final Assets INSTANCE = new Assets();

    record Asset(String type, byte[] bytes, byte @Nullable [] compressed) {}

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String version;

    private Assets() {
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:/" + FOLDER + "**/*.*")) {
                var address = resource.getURL().toString();
                var path = address.substring(address.lastIndexOf("/" + FOLDER) + FOLDER.length() + 1);
                assets.put(path, asset(path, resource.getContentAsByteArray()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        version = digest();
    }

    public static String url(String path) {
        if (!INSTANCE.assets.containsKey(path)) {
            throw new IllegalArgumentException("There is no asset named " + path);
        }
        return "/" + FOLDER + INSTANCE.version + "/" + path;
    }

    static String version() {
        return INSTANCE.version;
    }

    static Optional<Asset> find(String path) {
        return Optional.ofNullable(INSTANCE.assets.get(path));
    }

    private String digest() {
        var digest = Sha256.digest();
        assets.forEach((path, asset) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(asset.bytes());
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 5);
    }

    private static Asset asset(String path, byte[] bytes) throws IOException {
        var type = type(path.substring(path.lastIndexOf('.') + 1));
        var compressed = type.startsWith("font/") ? null : gzip(bytes);
        return new Asset(type, bytes, compressed);
    }

    private static String type(String extension) {
        return switch (extension) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "txt" -> "text/plain;charset=utf-8";
            default -> "application/octet-stream";
        };
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var target = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(target) {
            {
                Objects.requireNonNull(def).setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        }
        return target.toByteArray();
    }
}
