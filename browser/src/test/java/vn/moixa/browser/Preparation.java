package vn.moixa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * What the demo does not bring and an officer adds through the forms before anybody walks: photos of a product and of a label, the
 * scan of a decision, a frozen report, a workbook with an error, the rounds of a year and a council; a producer begins a dossier. So the pages and
 * files behind them are there to be seen.
 */
final class Preparation {

    private static final String ROWS = """
            id,product,star,status,owner,province_pre2025,recognised_year
            X1,Chè thử,chín,recognised,HTX Thử,Lào Cai,2021
            """;

    private static final String CAPTION = "Đồi chè Shan tuyết ở xã Bản Liền";

    private final Page page;
    private final List<String> added = new ArrayList<>();

    private Preparation(Page page) {
        this.page = page;
    }

    /** Addresses of the pages on which something was added. */
    static List<String> ofTheSite() {
        var officer = Reader.as("PROVINCIAL_OFFICER");
        List<String> added;
        try (BrowserContext desk = Site.visitor(1280, false)) {
            desk.addCookies(officer.cookies());
            var preparation = new Preparation(desk.newPage());
            preparation.photographAProduct();
            preparation.photographALabel();
            preparation.attachAScan();
            preparation.freezeAReport();
            preparation.readAWorkbookWithAnError();
            preparation.proposeRounds();
            preparation.foundACouncil();
            added = preparation.added;
        }
        try (BrowserContext desk = Site.visitor(1280, false)) {
            desk.addCookies(Reader.as("PRODUCER").cookies());
            var preparation = new Preparation(desk.newPage());
            preparation.beginADossier();
            added.addAll(preparation.added);
        }
        return added;
    }

    private void photographAProduct() {
        page.navigate("/registry/products");
        page.locator("main tbody th a").first().click();
        attach("form[action$='/photos'] input[type=file]", new FilePayload("anh.png", "image/png", photo()));
        page.fill("form[action$='/photos'] input[name=caption]", CAPTION);
        page.click("form[action$='/photos'] button");
        assertThat(page.locator("main figure img").last().getAttribute("alt"))
                .as("caption sent with the photo")
                .isEqualTo(CAPTION);
        remember();
    }

    private void photographALabel() {
        page.navigate("/promotion/logo-supports");
        page.locator("main tbody a").first().click();
        page.locator("main a[href$='/form']").first().click();
        attach("input[name=photo_file]", new FilePayload("nhan.png", "image/png", photo()));
        page.locator("main form:has(input[name=photo_file]) button").first().click();
        assertThat(page.locator("main img[src$='/photo']").count())
                .as("photos shown: %s", page.innerText("main"))
                .isPositive();
        remember();
    }

    private void attachAScan() {
        page.navigate("/recognition/decisions");
        page.locator("main tbody th a").first().click();
        attach("form[action$='/scan'] input[type=file]", new FilePayload("quyet-dinh.pdf", "application/pdf", pdf()));
        page.click("form[action$='/scan'] button");
        assertThat(page.locator("main a[href$='/scan']").count())
                .as("scan shown: %s", page.innerText("main"))
                .isPositive();
        remember();
    }

    private void freezeAReport() {
        page.navigate("/programme/plans/182-KH-UBND-2024/reports");
        page.locator("main form[method=post] button").first().click();
        page.navigate("/programme/plans/182-KH-UBND-2024/reports");
        assertThat(page.locator("main tbody a[href^='/programme/reports/']").count())
                .as("frozen reports")
                .isPositive();
        remember();
    }

    private void readAWorkbookWithAnError() {
        page.navigate("/intake/imports");
        page.selectOption("select[name=kind]", "ocop-products");
        attach("input[name=file]", new FilePayload("loi.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));
        page.click("form[action='/intake/imports'] button");
        for (int look = 0; look < 60 && page.locator("a[href$='/errors.xlsx']").count() == 0; look++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator("a[href$='/errors.xlsx']").count())
                .as("errors offered: %s", page.innerText("main"))
                .isPositive();
        remember();
    }

    private void attach(String field, FilePayload file) {
        page.setInputFiles(field, file);
    }

    private void proposeRounds() {
        page.navigate("/appraisal/rounds");
        page.locator("form[action='/appraisal/rounds/years'] button").first().click();
        assertThat(page.locator("main tbody a").count())
                .as("rounds: %s", page.innerText("main"))
                .isPositive();
        remember();
    }

    private void foundACouncil() {
        page.navigate("/appraisal/councils/new");
        if (page.locator("select[name=rules] option").count() < 2) {
            return; // no rules of procedure yet
        }
        page.fill("input[name=name]", "Hội đồng thử");
        page.selectOption("select[name=rules]", new SelectOption().setIndex(1));
        page.fill("input[name=decisionNumber]", "12/QĐ-UBND");
        page.fill("input[name=decidedOn]", "2026-09-01");
        page.fill("input[name=decisionSigner]", "Người ký thử");
        page.click("main form.mx-form button");
        assertThat(page.url())
                .as("the council: %s", page.innerText("main"))
                .matches(".*/appraisal/councils/[0-9a-f-]{36}.*");
        remember();
    }

    /** Of the first product that may be put forward today. */
    private void beginADossier() {
        page.navigate("/appraisal/dossiers");
        var offers = page.locator("main a[href^='/appraisal/dossiers/new']").all().stream()
                .map(offer -> offer.getAttribute("href"))
                .toList();
        for (String offer : offers) {
            page.navigate(offer);
            if (page.locator("form[action='/appraisal/dossiers']").count() > 0) {
                page.locator("input[name=kind]:not([disabled])").first().check();
                page.locator("input[name=stars]").first().check();
                page.click("form[action='/appraisal/dossiers'] button");
                assertThat(page.url())
                        .as("the dossier: %s", page.innerText("main"))
                        .matches(".*/appraisal/dossiers/[0-9a-f-]{36}.*");
                remember();
                return;
            }
        }
    }

    private void remember() {
        added.add(page.url().substring(Site.address().length()));
    }

    private static byte[] photo() {
        var image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, new Color(60, 110, 50), 1600, 1200, new Color(200, 170, 90)));
        canvas.fillRect(0, 0, 1600, 1200);
        for (int leaf = 0; leaf < 400; leaf++) {
            canvas.setColor(new Color(40 + leaf * 7 % 160, 80 + leaf * 13 % 150, 30 + leaf * 5 % 90));
            canvas.fillOval(leaf * 331 % 1550, leaf * 197 % 1150, 30 + leaf % 60, 20 + leaf % 40);
        }
        canvas.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
