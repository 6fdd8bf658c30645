package vn.moixa.shared;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from: one address, and the network around it, so that an attacker with many addresses is one. */
public record Origin(String address) {

    private static final int NETWORK_BYTES_V4 = 3;
    private static final int NETWORK_BYTES_V6 = 6;

    /** The first 24 bits of an IPv4 address, the first 48 of an IPv6 address. */
    public String network() {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int kept = bytes.length == 4 ? NETWORK_BYTES_V4 : NETWORK_BYTES_V6;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept));
        } catch (IllegalArgumentException notLiteral) {
            return address;
        }
    }
}
