package vn.moixa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

@MoixaTest
class RegisterApiTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R167_aStaleVersionIsAnswered412WithBothVersions() {
        var id = world.shanTea().value();
        var read = browser.get().uri("/api/v1/registry/products/" + id).exchange();
        assertThat(read).hasStatusOk().hasHeader("ETag", "\"0\"");
        String values = """
                {"values":{"name":"Chè Shan tuyết cổ thụ Tả Van","producer_id":"%s","set_number":"11","state":"REGISTERED",
                 "summary":"%s"},"basis":"công văn 12"}
                """;
        String mine = values.formatted(world.shanTeaCooperative().value(), "Bản của tôi");
        String other = values.formatted(world.shanTeaCooperative().value(), "Bản của người kia");
        assertThat(put(id, "\"0\"", other)).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(put(id, "\"0\"", mine))
                .hasStatus(412)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code":"version-stale","version":1,"differences":[{"field":"summary","base":null,
                         "saved":"Bản của người kia","sent":"Bản của tôi"}]}
                        """);
        assertThat(put(id, null, mine)).hasStatus(428);
        assertThat(put(id, "\"1\"", mine)).hasStatusOk();
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void wrongFieldsAreNamed() {
        assertThat(post("producers", "{\"values\":{\"name\":\"A\"},\"type\":\"FARM\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("name");
        assertThat(post("producers", "{\"values\":{\"sample\":\"true\"}}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unknown-field");
        assertThat(post("producers", "{\"values\":{\"name\":{\"a\":1}}}")).hasStatus(400);
        assertThat(post("producers", "nonsense")).hasStatus(400);
        assertThat(post("elephants", "{}")).hasStatus(404);
        assertThat(post(
                        "producers",
                        "{\"values\":{\"name\":\"HTX Mới\",\"place\":\"2025:03037\"},\"type\":\"COOPERATIVE\"}"))
                .hasStatus(201)
                .headers()
                .hasHeaderSatisfying(
                        "Location", at -> assertThat(at.getFirst()).startsWith("/api/v1/registry/producers/"));
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TU_LE)
    void aForeignAreaIsNotThere() {
        assertThat(browser.get()
                        .uri("/api/v1/registry/products/" + world.shanTea().value()))
                .hasStatus(404);
        assertThat(put(world.shanTea().value(), "\"0\"", "{\"values\":{}}")).hasStatus(404);
    }

    @Test
    void withoutAccountTheApiAsksToSignIn() {
        assertThat(browser.get().uri("/api/v1/registry/products/" + UUID.randomUUID()))
                .hasStatus(401);
    }

    private MvcTestResult put(UUID id, String ifMatch, String body) {
        var request = browser.put()
                .uri("/api/v1/registry/products/" + id)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    private MvcTestResult post(String kind, String body) {
        return browser.post()
                .uri("/api/v1/registry/" + kind)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
