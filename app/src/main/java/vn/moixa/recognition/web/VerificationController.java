package vn.moixa.recognition.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.moixa.paper.QrCode;
import vn.moixa.recognition.VerificationCode;
import vn.moixa.recognition.usecase.VerifyCertificate;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;
import vn.moixa.web.PageCache;

/** Anyone may check a certificate, without account and without scripts. */
@Controller
class VerificationController {

    private static final int PIXELS_PER_MODULE = 8;

    private final VerifyCertificate verify;
    private final String address;

    VerificationController(VerifyCertificate verify, @Value("${moixa.public-address}") String address) {
        this.verify = verify;
        this.address = address;
    }

    @GetMapping("/kiem-tra")
    ModelAndView form(
            Frame frame,
            HttpServletResponse response,
            @RequestParam(name = "ma", required = false) @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            PageCache.allow(response);
            return form(frame, "", null, HttpStatus.OK);
        }
        return verify.addressOf(typed)
                .map(address -> new ModelAndView(redirect(frame.link(address))))
                .orElseGet(() -> form(frame, typed, "recognition.verify.unknown", HttpStatus.NOT_FOUND));
    }

    @GetMapping("/kiem-tra/{code}")
    ModelAndView certificate(Frame frame, HttpServletResponse response, @PathVariable String code) {
        var parsed = VerificationCode.parse(code);
        if (parsed.isEmpty()) {
            return form(frame, code, "recognition.verify.mistyped", HttpStatus.NOT_FOUND);
        }
        return parsed.flatMap(verify::byCode)
                .map(found -> answer(response, new VerificationPage(frame, found)))
                .orElseGet(() -> form(frame, code, "recognition.verify.unknown", HttpStatus.NOT_FOUND));
    }

    /** The code to print: whoever scans it comes to the page above. */
    @GetMapping("/kiem-tra/{code}/qr.png")
    ResponseEntity<byte[]> qr(@PathVariable String code) {
        var found = VerificationCode.parse(code)
                .filter(parsed -> verify.byCode(parsed).isPresent())
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("Cache-Control", "public, max-age=86400")
                .body(QrCode.of(address + "/kiem-tra/" + found.text()).png(PIXELS_PER_MODULE));
    }

    @GetMapping("/kiem-tra/san-pham/{name}")
    ModelAndView product(Frame frame, HttpServletResponse response, @PathVariable String name) {
        return Numbered.parse(name)
                .flatMap(verify::byProductNumber)
                .map(found -> answer(response, new VerificationPage(frame, found)))
                .orElseThrow(NotFound::new);
    }

    /** Kept for a minute at most, and not past midnight or any decision: the page says at what moment it was true. */
    private static ModelAndView answer(HttpServletResponse response, VerificationPage page) {
        PageCache.allow(response);
        return new ModelAndView("recognition/verification", "page", page);
    }

    private static ModelAndView form(Frame frame, String typed, @Nullable String problem, HttpStatus status) {
        return new ModelAndView(
                "recognition/verification-form",
                java.util.Map.of("page", new VerificationFormPage(frame, cut(typed), problem)),
                status);
    }

    private static String cut(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) : typed;
    }

    private static RedirectView redirect(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
