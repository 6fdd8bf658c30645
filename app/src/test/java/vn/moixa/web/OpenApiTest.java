package vn.moixa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yaml.snakeyaml.Yaml;
import vn.moixa.test.MoixaTest;

/** The committed description of the API is the one the code gives, and says of every operation and parameter what it means. */
@MoixaTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../docs/api/openapi.yaml");

    @Autowired
    MockMvcTester browser;

    /** After a change of the API: {@code mvn -pl app -am test -Dtest=OpenApiTest -Dopenapi.write=true}, then read the difference. */
    @Test
    void theCommittedDescriptionIsTheOneOfTheCode() throws IOException {
        String described = described();
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, described);
        }
        assertThat(described).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void everyOperationParameterAndPropertySaysWhatItMeans() {
        Map<String, Object> api = new Yaml().load(described());
        var faults = new ArrayList<String>();
        section(api, "paths")
                .forEach((path, item) -> section(item).forEach((method, operation) -> {
                    String where = method + " " + path;
                    var fields = section(operation);
                    require(faults, where, fields, "summary");
                    require(faults, where, fields, "operationId");
                    require(faults, where, fields, "tags");
                    if (fields.get("parameters") instanceof List<?> parameters) {
                        parameters.forEach(parameter -> require(
                                faults,
                                where + " " + section(parameter).get("name"),
                                section(parameter),
                                "description"));
                    }
                }));
        section(section(api, "components"), "schemas").forEach((name, schema) -> {
            if (section(schema).get("properties") instanceof Map<?, ?> properties) {
                properties.forEach((property, shape) -> {
                    if (!section(shape).containsKey("$ref")) {
                        require(faults, name + "." + property, section(shape), "description");
                    }
                });
            }
        });
        assertThat(faults).isEmpty();
    }

    private String described() {
        byte[] yaml = browser.get()
                .uri("/api/v1/openapi.yaml")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(yaml, StandardCharsets.UTF_8);
    }

    private static void require(List<String> faults, String where, Map<String, Object> fields, String key) {
        if (fields.get(key) == null || fields.get(key).toString().isBlank()) {
            faults.add(where + " has no " + key);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> section(Map<String, Object> parent, String key) {
        return section(parent.getOrDefault(key, Map.of()));
    }
}
