package vn.moixa.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.identity.domain.Secret;
import vn.moixa.identity.usecase.EnrolSecondFactor;
import vn.moixa.paper.QrCode;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

@Controller
class SecondFactorController {

    private static final int PIXELS = 5;

    private final EnrolSecondFactor enrol;

    SecondFactorController(EnrolSecondFactor enrol) {
        this.enrol = enrol;
    }

    @GetMapping("/identity/second-factor")
    ModelAndView show(Frame frame) {
        return page(frame, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/identity/second-factor")
    ModelAndView confirm(Frame frame, @RequestParam @Nullable String code) {
        return switch (enrol.confirm(Own.account(frame), Objects.requireNonNullElse(code, ""))) {
            case EnrolSecondFactor.Outcome.Enrolled(var codes) ->
                view(
                        new SecondFactorPage(
                                frame,
                                null,
                                codes.size(),
                                codes.stream().map(Secret::text).toList(),
                                FormErrors.NONE),
                        HttpStatus.CREATED);
            case EnrolSecondFactor.Outcome.WrongCode() ->
                page(
                        frame,
                        FormErrors.of("code", frame.text("identity.code.refused")),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView page(Frame frame, FormErrors errors, HttpStatus status) {
        var page = switch (enrol.offer(Own.account(frame))) {
            case EnrolSecondFactor.Offer.Secret(String email, var totp) ->
                new SecondFactorPage(frame, offer(email, totp.secret()), 0, List.of(), errors);
            case EnrolSecondFactor.Offer.AlreadyEnrolled(int left) ->
                new SecondFactorPage(frame, null, left, List.of(), errors);
        };
        return view(page, status);
    }

    private static ModelAndView view(SecondFactorPage page, HttpStatus status) {
        return new ModelAndView("identity/second-factor", Map.of("page", page), status);
    }

    private static SecondFactorPage.Offer offer(String email, String secret) {
        String address =
                "otpauth://totp/" + encoded("Mỗi Xã:" + email) + "?secret=" + secret + "&issuer=" + encoded("Mỗi Xã");
        return new SecondFactorPage.Offer(
                QrCode.of(address).pngDataUri(PIXELS), secret.replaceAll("(.{4})(?=.)", "$1 "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
