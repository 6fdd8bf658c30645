package vn.moixa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Criteria and the calculator in a real browser, on a phone and at a desk, with and without scripts. */
class CriteriaTest {

    private final List<String> faults = new ArrayList<>();

    @Test
    void publicPagesFitAPhoneAndADeskWithoutFaults() {
        for (int width : new int[] {360, 1280}) {
            try (BrowserContext visitor = Site.visitor(width, true)) {
                Page page = visitor.newPage();
                for (String address : List.of(
                        "/tieu-chi",
                        "/tieu-chi/11",
                        "/tinh-diem",
                        "/tinh-diem/26",
                        "/en/tinh-diem/11?d1.1=3&k=2.1",
                        "/tinh-diem/11?d4.1=4",
                        "/tieu-chi/qd1048-781-che")) {
                    page.navigate(address);
                    look(page, address + "-" + width);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theCalculatorAnswersWhileOneChooses() {
        Page page = Site.phone();
        page.navigate("/tinh-diem/11");
        page.locator("input[name='d1.1'][value='3']").check();
        page.waitForFunction("() => document.querySelector('[data-total]').dataset.total === '3'");
        page.locator("input[name='d4.1'][value='5']").check();
        page.waitForFunction("() => document.querySelector('[data-total]').dataset.total === '8'");
        assertThat(page.url()).contains("d1.1=3").contains("d4.1=5");
        // Whoever sends the address to somebody else sends what was chosen.
        page.reload();
        assertThat(page.locator("[data-total]").first().getAttribute("data-total"))
                .isEqualTo("8");
    }

    @Test
    void theCalculatorWorksWithoutScripts() {
        Page page = Site.phoneWithoutJavaScript();
        page.navigate("/tinh-diem/26");
        page.locator("input[name='d8'][value='2-3']").check();
        page.getByText("Tính điểm", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[data-total]").first().getAttribute("data-total"))
                .isEqualTo("3");
        assertThat(page.locator("input[name='d8'][value='2-3']").isChecked()).isTrue();
    }

    @Test
    void anOfficerUploadsAVersionAndSeesWhatChangesBesideTheOldOne() {
        for (int width : new int[] {1280, 360}) {
            try (BrowserContext officer = Site.visitor(width, true)) {
                Page page = officer.newPage();
                DemoAccounts.signIn(page, "PROVINCIAL_OFFICER");
                page.navigate("/appraisal/criteria");
                look(page, "desk-" + width);
                var yaml = page.request().get("/tieu-chi/12/tap.yaml").text();
                page.navigate("/appraisal/criteria/drafts/new");
                look(page, "upload-" + width);
                send(page, yaml.replaceFirst("max: 40", "max: 41"));
                assertThat(page.locator("ol li").count()).isPositive();
                look(page, "refused-" + width);
                send(page, yaml.replaceFirst("title: .*", "title: Tên phần mới"));
                send(page, yaml.replaceFirst("text_en: .*", "text_en: Other words"));
                assertThat(page.url()).contains("/drafts/");
                look(page, "comparison-" + width);
                page.navigate(page.url() + "/publication");
                look(page, "publication-" + width);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void send(Page page, String yaml) {
        page.navigate("/appraisal/criteria/drafts/new");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("tra.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form[enctype] button").click();
        page.waitForLoadState();
    }

    private void look(Page page, String name) {
        Accessibility.faults(page).forEach(fault -> faults.add(name + ": " + fault));
        int sideways = Accessibility.sidewaysScroll(page);
        if (sideways > 0) {
            faults.add(name + ": scrolls sideways by " + sideways);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/seen/" + name.replaceAll("[^a-z0-9-]+", "_") + ".png"))
                .setFullPage(!name.contains("tinh-diem") && !name.contains("tieu-chi/")));
    }
}
