package vn.moixa.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ConfigurableApplicationContext application;
    private final Browser browser;
    private final String address;

    private Site() {
        application = start();
        address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
        browser = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
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
        Runtime.getRuntime().addShutdownHook(new Thread(application::close));
    }

    private ConfigurableApplicationContext start() {
        try {
            Path data = Files.createTempDirectory("moixa-journeys");
            var context = new SpringApplicationBuilder(Moixa.class)
                    .run(
                            "--server.port=0",
                            "--server.address=127.0.0.1",
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

    /** A fresh visitor without cookies on a screen of the given width. */
    static BrowserContext visitor(int width, boolean javaScript) {
        return RUNNING.browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(RUNNING.address)
                .setViewportSize(width, 800)
                .setLocale("vi-VN")
                .setJavaScriptEnabled(javaScript));
    }

    static Page phone() {
        return visitor(360, true).newPage();
    }

    static Page phoneWithoutJavaScript() {
        return visitor(360, false).newPage();
    }

    static Page desk() {
        return visitor(1280, true).newPage();
    }
}
