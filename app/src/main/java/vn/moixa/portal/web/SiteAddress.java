package vn.moixa.portal.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address of this site as printed on labels and in feeds, never taken from what a request claims. */
@Component
public class SiteAddress {

    private final String address;

    SiteAddress(@Value("${moixa.public-address}") String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    public String of(String path) {
        return address + path;
    }
}
