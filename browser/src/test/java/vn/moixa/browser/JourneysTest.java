package vn.moixa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three journeys that the site exists for, from the first page to the answer, each without a line of JavaScript. */
class JourneysTest {

    private static final String PUBLISHED_LIST = "ocop-products-lao-cai-yen-bai.csv";
    private static final int PUBLISHED_ROWS = 145;
    private static final int FIRST_LOAD = 100 * 1024;
    private static final String OFFICER = "PROVINCIAL_OFFICER";

    private final Set<String> visited = new LinkedHashSet<>();

    @Test
    void anOfficerReadsThePublishedListInAndFollowsT2ToOneCertificate() throws IOException {
        try (BrowserContext desk = Site.visitor(1280, false)) {
            Page page = desk.newPage();
            DemoAccounts.signIn(page, OFFICER);
            at(page);

            page.locator("nav a[href='/intake/imports']").first().click();
            at(page);
            page.selectOption("select[name=kind]", "ocop-products");
            page.setInputFiles("input[name=file]", publishedList());
            page.click("form[action='/intake/imports'] button");
            awaitPreview(page);
            at(page);
            // The demo has read this list already, so nothing of it is new: reading a file twice changes nothing.
            assertThat(page.innerText("main"))
                    .contains("Đã đọc " + PUBLISHED_ROWS + " dòng: 0 mới, 0 thay đổi, " + PUBLISHED_ROWS
                            + " không đổi, 0 lỗi.");

            page.locator("nav a[href='/programme/plans']").first().click();
            at(page);
            page.locator("main a", new Page.LocatorOptions().setHasText("182"))
                    .first()
                    .click();
            page.fill("input[name=asOf]", "2024-12-31");
            page.click("form[aria-label] button.btn-primary");
            at(page);
            assertThat(page.innerText("main")).contains("31/12/2024");

            target(page, "T2").locator("th a").click();
            at(page);
            assertThat(page.innerText(".mx-open-in"))
                    .as("first what is missing")
                    .isNotBlank();
            page.locator(".mx-open-in a[href*='side=NUMERATOR']").first().click();
            page.waitForURL(address -> address.contains("side=NUMERATOR"));
            at(page);
            page.locator(".mx-open-in table a[href^='/recognition/']").first().click();
            at(page);
            assertThat(page.locator("h1").innerText()).isNotBlank();
            assertThat(URI.create(page.url()).getPath()).startsWith("/recognition/");
        }
        assertVisitedPagesAreAccessible(OFFICER, 1280);
    }

    @Test
    void aVisitorFindsATeaOnAPhoneWithoutTypingAccents() {
        var faults = new ArrayList<String>();
        try (BrowserContext phone = Site.visitor(360, false)) {
            Page page = phone.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(message.text());
                }
            });
            AtomicLong bytes = Wire.bytesOf(page);
            page.navigate("/");
            at(page);
            page.waitForLoadState();
            assertThat(bytes.get()).as("bytes of the first load").isBetween(1L, (long) FIRST_LOAD);

            Locator field = page.locator("input[name=q]:visible").first();
            field.fill("che shan tuyet");
            field.press("Enter");
            page.waitForURL(address -> address.contains("q="));
            at(page);
            assertThat(page.locator("article.mx-card h3").allInnerTexts())
                    .isNotEmpty()
                    .anySatisfy(name ->
                            assertThat(name.toLowerCase(java.util.Locale.ROOT)).contains("shan tuyết"));

            page.click("a.mx-filter-btn");
            page.locator("#bo-loc input[name=industry][value=DRINK]").check();
            page.locator("#bo-loc .mx-facets-go button").click();
            page.waitForURL(address -> address.contains("industry=DRINK"));
            at(page);
            assertThat(page.locator("ul.mx-active").innerText()).isNotBlank();

            String name = page.locator("article.mx-card h3 a").first().innerText();
            page.locator("article.mx-card h3 a").first().click();
            page.waitForURL(address -> address.contains("/san-pham/"));
            at(page);
            assertThat(page.locator("h1").innerText()).isEqualTo(name);
        }
        assertThat(faults).as("console errors").isEmpty();
        assertVisitedPagesAreAccessible("", 360);
    }

    @Test
    void aBuyerWhoScansAnExpiredLabelReadsSinceWhenTheStarIsGone() throws IOException, NotFoundException {
        Expired expired = anExpiredProduct();
        String scanned;
        try (BrowserContext shop = Site.visitor(1280, false)) {
            Page page = shop.newPage();
            page.navigate("/san-pham/" + expired.name() + "/to-in");
            at(page);
            scanned = decode(page.locator(".mx-qr svg").screenshot());
        }
        assertThat(scanned).startsWith(Site.address() + "/kiem-tra/");

        try (BrowserContext phone = Site.visitor(360, false)) {
            Page page = phone.newPage();
            page.navigate(URI.create(scanned).getPath());
            at(page);
            Locator verdict = page.locator("article.mx-verdict");
            assertThat(verdict.locator("h2").innerText()).isEqualTo("Hết hạn");
            assertThat(verdict.locator("header").innerText())
                    .contains(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(expired.gone()));
            assertThat(page.locator("main .mx-ocop-stars").count())
                    .as("stars shown as if they were valid")
                    .isZero();
        }
        assertVisitedPagesAreAccessible("", 360);
    }

    private void at(Page page) {
        assertThat(page.title()).as("title of %s", page.url()).isNotBlank();
        visited.add(page.url().substring(Site.address().length()));
    }

    private static Locator target(Page page, String code) {
        return page.locator("table.mx-targets tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "td.mx-no",
                                new Page.LocatorOptions()
                                        .setHasText(java.util.regex.Pattern.compile("^\\s*" + code + "\\s*$")))));
    }

    private static FilePayload publishedList() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(JourneysTest.class.getResourceAsStream("/demo/" + PUBLISHED_LIST))) {
            return new FilePayload(PUBLISHED_LIST, "text/csv", list.readAllBytes());
        }
    }

    private static void awaitPreview(Page page) {
        page.waitForURL(address -> address.matches(".*/intake/imports/[0-9a-f-]{36}"));
        for (int look = 0; look < 60 && page.locator("#confirm-h").count() == 0; look++) {
            page.waitForTimeout(500);
            page.reload();
        }
    }

    /** @param gone the first day without the star */
    private record Expired(String name, LocalDate gone) {}

    private static Expired anExpiredProduct() {
        return Site.application()
                .getBean(JdbcClient.class)
                .sql("""
                        select product.slug || '-' || product.number as name, max(upper(valid)) as gone
                        from recognition.star_period join registry.product on product.id = product_id
                        where certificate_id is not null and grade = 'CONFIRMED' and product.sample
                        group by product.id
                        having max(upper(valid)) < current_date - 30
                          and bool_and(ended_by in ('EXPIRY', 'SUPERSEDED'))
                          and count(distinct certificate_id) = count(*)
                        order by gone desc, product.number limit 1""")
                .query(Expired.class)
                .single();
    }

    private static String decode(byte[] screenshot) throws IOException, NotFoundException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(screenshot));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                .getText();
    }

    /** The checker is a script, so it looks at the same addresses in a browser that runs scripts. */
    private void assertVisitedPagesAreAccessible(String role, int width) {
        var faults = new ArrayList<String>();
        try (BrowserContext context = Site.visitor(width, true)) {
            Page page = context.newPage();
            if (!role.isEmpty()) {
                DemoAccounts.signIn(page, role);
            }
            for (String address : visited) {
                page.navigate(address);
                Accessibility.faults(page).forEach(fault -> faults.add(address + ": " + fault));
                int scroll = Accessibility.sidewaysScroll(page);
                if (scroll > 0) {
                    faults.add("%s scrolls sideways by %d px".formatted(address, scroll));
                }
            }
        }
        assertThat(faults).as("faults of the pages visited").isEmpty();
    }
}
