package vn.moixa.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.moixa.Moixa;
import vn.moixa.shared.Command;

/** The demo, started once for all journeys on a port of its own with the embedded database, and a Chromium to walk through it. */
final class Site {

    private static final Site RUNNING = new Site();

    /** Playwright belongs to the thread that made it, so each thread that walks has a browser of its own. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Site::browser);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ConfigurableApplicationContext application;
    private final String address;

    private Site() {
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        application = start(port);
        Runtime.getRuntime().addShutdownHook(new Thread(application::close));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ConfigurableApplicationContext start(int port) {
        try {
            Path data = Files.createTempDirectory("moixa-journeys");
            var context = new SpringApplicationBuilder(Moixa.class)
                    .run(
                            "--server.port=" + port,
                            "--server.address=127.0.0.1",
                            "--moixa.public-address=" + address,
                            "--moixa.db.data=" + data.resolve("postgres"),
                            "--moixa.files=" + data.resolve("files"),
                            "--moixa.secret-key-file=" + data.resolve("secret.key"),
                            "--moixa.limits.enabled=false",
                            "--moixa.identity.totp-required=false");
            Command demo = context.getBeansOfType(Command.class).values().stream()
                    .filter(command -> command.name().equals("demo"))
                    .findFirst()
                    .orElseThrow();
            demo.run(List.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));
            return context;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Browser browser() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static String address() {
        return RUNNING.address;
    }

    /** What the demo prints for the person who started it. */
    static String printed() {
        return RUNNING.printed.toString(StandardCharsets.UTF_8);
    }

    static ConfigurableApplicationContext application() {
        return RUNNING.application;
    }

    /** A fresh visitor without cookies on a screen of the given width, who asked for as little movement as possible. */
    static BrowserContext visitor(int width, boolean javaScript) {
        return BROWSER.get()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(RUNNING.address)
                        .setViewportSize(width, 800)
                        .setLocale("vi-VN")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(javaScript));
    }

    /** Ends the browser of this thread, if it has one. */
    static void closeBrowser() {
        BROWSER.get().close();
        BROWSER.remove();
    }

    static Page phone() {
        return visitor(360, true).newPage();
    }

    static Page phoneWithoutJavaScript() {
        return visitor(360, false).newPage();
    }
}
