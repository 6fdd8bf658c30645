package vn.moixa.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            htx.vn                              | https://htx.vn/
            HTTP://Htx.VN/Che                   | http://htx.vn/Che
            https://htx.vn?q=chè shan           | https://htx.vn/?q=ch%C3%A8%20shan
            https://htx.vn/chè#phần-2           | https://htx.vn/ch%C3%A8
            https://htx.vn:8443/                | https://htx.vn:8443/
            https://chèshan.vn/                 | https://xn--chshan-4ua.vn/
            """)
    void an_address_is_kept_in_one_form(String typed, String kept) {
        assertThat(WebAddress.normal(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://htx.vn/",
                "file:///etc/passwd",
                "https://",
                "https://htx",
                "https://user:pass@htx.vn/",
                "https://htx.vn:99999/",
                "https://h tx.vn/",
                "//htx.vn/",
                "https://htx..vn/",
                "https://[::1/"
            })
    void what_no_page_has_is_no_address(String typed) {
        assertThat(WebAddress.normal(typed)).isEmpty();
    }
}
