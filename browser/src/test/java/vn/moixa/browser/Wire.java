package vn.moixa.browser;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a page costs on the line. */
final class Wire {

    private Wire() {}

    /** Bytes that arrive from now on, headers and compression included. */
    static AtomicLong bytesOf(Page page) {
        var bytes = new AtomicLong();
        var wire = page.context().newCDPSession(page);
        wire.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        wire.send("Network.enable");
        return bytes;
    }
}
