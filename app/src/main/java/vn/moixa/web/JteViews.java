package vn.moixa.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Renders the compiled templates. A view name is the template's path; its one parameter is called {@code page}. */
@Component
public class JteViews implements ViewResolver {

    private static final String PACKAGE = "moixa.page";
    private static final String REDIRECT = "redirect:";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

    /** The page as UTF-8 bytes. */
    public Utf8ByteOutput render(String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output;
    }

    void write(String template, Map<String, Object> parameters, HttpServletResponse response) throws IOException {
        Utf8ByteOutput output = render(template, parameters);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", "no-store");
        }
        output.writeTo(response.getOutputStream());
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            var redirect = new RedirectView(name.substring(REDIRECT.length()), false, false);
            redirect.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
            redirect.setExposeModelAttributes(false);
            return redirect;
        }
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                var parameters = new HashMap<String, Object>();
                if (model != null && model.get("page") != null) {
                    parameters.put("page", model.get("page"));
                }
                write(name, parameters, response);
            }
        };
    }
}
