package vn.moixa.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The one switch between published records only and all records with the samples. */
@Controller
class RecordsController {

    @GetMapping("/records/{which}")
    String choose(
            @PathVariable String which, @RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
        boolean published = switch (which) {
            case "published" -> true;
            case "all" -> false;
            default -> throw new NotFound();
        };
        var cookie = ResponseCookie.from(Frames.PUBLISHED, published ? "1" : "0")
                .path("/")
                .maxAge(published ? Duration.ofDays(365) : Duration.ZERO)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + LocalPath.orHome(to);
    }
}
