package vn.moixa.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** Puts the words of {@code api/words.yaml} into the description of the API; what the code already says stays. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiWords implements OpenApiCustomizer {

    private Map<String, Map<String, Object>> words = Map.of();

    @Override
    public void customise(OpenAPI api) {
        words = read();
        api.setTags(new ArrayList<>());
        words.getOrDefault("tags", Map.of())
                .forEach((name, meaning) -> api.addTagsItem(new Tag().name(name).description(meaning.toString())));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                describe(method.name().toLowerCase(Locale.ROOT) + " " + path, operation)));
        api.getComponents().getSchemas().forEach(this::describe);
    }

    private void describe(String address, Operation operation) {
        Map<String, Object> said = section("operations", address);
        if (said.get("id") instanceof String id) {
            operation.setOperationId(id);
            operation.setTags(List.of(Objects.requireNonNull(said.get("tag")).toString()));
        }
        if (operation.getSummary() == null && said.get("summary") instanceof String summary) {
            operation.setSummary(summary);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                if (parameter.getDescription() == null) {
                    parameter.setDescription(word("parameters", parameter.getName()));
                }
            });
        }
    }

    private void describe(String name, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((property, shape) -> {
            if (shape.getDescription() == null && shape.get$ref() == null) {
                String own = word("properties", name + "." + property);
                shape.setDescription(own == null ? word("properties", property) : own);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> section(String kind, String key) {
        return (Map<String, Object>) words.getOrDefault(kind, Map.of()).getOrDefault(key, Map.of());
    }

    private @Nullable String word(String kind, String key) {
        return (String) words.getOrDefault(kind, Map.of()).get(key);
    }

    private static Map<String, Map<String, Object>> read() {
        try (var file = new ClassPathResource("api/words.yaml").getInputStream()) {
            return new Yaml().load(file);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
