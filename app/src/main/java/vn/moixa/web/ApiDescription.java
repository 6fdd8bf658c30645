package vn.moixa.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.util.MultiValueMap;

/** The published description of the API: who it is for, how errors look, which operations need a token. */
@Configuration
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Frame.class, MultiValueMap.class);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Mỗi Xã API")
                        .version("v1")
                        .description(
                                "Registry, recognitions and plan figures of a province's OCOP programme. Dates are province-local (UTC+7), "
                                        + "ISO 8601. Lists page by an opaque cursor. Errors are problem+json with a stable code; the language of "
                                        + "their sentences follows Accept-Language (vi, en) or the parameter lang. Records flagged as sample are "
                                        + "invented and never part of published figures.")
                        .contact(new Contact().name("Mỗi Xã").url("/en"))
                        .license(new License().name("CC BY 4.0 for open data").url("/en/du-lieu-mo")))
                .servers(List.of(new Server().url("/").description("This installation")));
    }

    @Bean
    OpenApiCustomizer commonAnswers(RouteTable routes) {
        return api -> {
            api.getComponents()
                    .addSchemas(PROBLEM, problem())
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description("API token of an account; it carries the account's roles."));
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        boolean open = routes.find(HttpMethod.valueOf(method.name()), path.replaceAll("\\{[^}]+}", "x"))
                                .filter(route -> route.access() instanceof Route.Access.Open)
                                .isPresent();
                        operation.setSecurity(open ? List.of() : List.of(new SecurityRequirement().addList(TOKEN)));
                        addProblems(operation, open);
                    }));
        };
    }

    private static void addProblems(Operation operation, boolean open) {
        addProblem(operation, "400", "A parameter has the wrong form; field says which.");
        if (!open) {
            addProblem(operation, "401", "No token, or one that does not hold.");
            addProblem(operation, "403", "The account's roles do not allow this.");
        }
        addProblem(operation, "404", "Not there, or not for this account.");
        addProblem(operation, "429", "Too many requests; Retry-After says when to come back.");
    }

    private static void addProblem(Operation operation, String status, String meaning) {
        operation
                .getResponses()
                .putIfAbsent(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> problem() {
        return new Schema<>()
                .type("object")
                .description("What went wrong, for programs (code) and people (detail).")
                .addProperty("type", new StringSchema().description("Address of the meaning of the code."))
                .addProperty("title", new StringSchema().description("The HTTP status in words."))
                .addProperty("status", new Schema<Integer>().type("integer").description("The HTTP status."))
                .addProperty("code", new StringSchema().description("Stable code of the error, e.g. not-found."))
                .addProperty(
                        "field",
                        new StringSchema().description("The parameter or property at fault, where there is one."))
                .addProperty(
                        "detail",
                        new StringSchema().description("What is wrong and what to do, in the asked language."))
                .addProperty("instance", new StringSchema().description("The address that was called."));
    }
}
