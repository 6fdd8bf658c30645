package vn.moixa.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the language of the workspace. Public pages have an address per language instead. */
@Controller
class LanguageController {

    @GetMapping("/language/{code}")
    String choose(
            @PathVariable String code, @RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
        Language language = Language.ofCode(code).orElseThrow(NotFound::new);
        var cookie = ResponseCookie.from(LanguageFilter.COOKIE, language.code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + LocalPath.orHome(to);
    }
}
