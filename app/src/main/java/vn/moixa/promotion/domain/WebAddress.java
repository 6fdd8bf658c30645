package vn.moixa.promotion.domain;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as they are kept: http or https, host in lower case, without fragment, user or password. */
public final class WebAddress {

    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>https?)://(?<host>[^/?#@:\\s]+)(?<port>:\\d{1,5})?(?<rest>[^#]*).*", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** The agreed form of an address a person typed; nothing when it is none that a page could have. */
    public static Optional<String> normal(String typed) {
        var parts = FORM.matcher(typed.contains("://") ? typed : "https://" + typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String host =
                    IDN.toASCII(parts.group("host"), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            String port = parts.group("port") == null ? "" : parts.group("port");
            String rest = parts.group("rest").replace(" ", "%20");
            String path = rest.startsWith("/") ? rest : "/" + rest;
            var uri = new URI(parts.group("scheme").toLowerCase(Locale.ROOT) + "://" + host + port + path);
            boolean usable = host.contains(".") && uri.getHost() != null && uri.getPort() <= 65_535;
            return usable ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public static String host(String address) {
        return URI.create(address).getHost();
    }
}
