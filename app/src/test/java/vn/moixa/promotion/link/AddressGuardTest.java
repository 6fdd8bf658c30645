package vn.moixa.promotion.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker must not be a way into the networks around it. */
class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.9.9.9/",
                "http://[::1]/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://198.18.0.1/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[2002:0a00:0001::1]/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://localhost/",
                "http://2130706433/",
                "https://8.8.8.8:5432/",
                "http://8.8.8.8:22/"
            })
    void networks_that_are_not_public_are_refused(String address) throws UnknownHostException {
        assertThat(guard.admits(URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://8.8.8.8/", "https://1.1.1.1:443/", "http://[2001:4860:4860::8888]/"})
    void public_addresses_are_admitted(String address) throws UnknownHostException {
        assertThat(guard.admits(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.0.8", "240.0.0.1"})
    void reserved_addresses_are_not_public(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }
}
