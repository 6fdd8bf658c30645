package vn.moixa.portal.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.portal.store.NewsStore;
import vn.moixa.portal.usecase.WriteNews;
import vn.moixa.portal.usecase.WriteNews.Outcome;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** Where officers write the news. */
@Controller
class NewsDeskController {

    private final NewsStore news;
    private final WriteNews writeNews;
    private final Sight sight;

    NewsDeskController(NewsStore news, WriteNews writeNews, Sight sight) {
        this.news = news;
        this.writeNews = writeNews;
        this.sight = sight;
    }

    @GetMapping("/portal/news")
    ModelAndView list(Frame frame) {
        return new ModelAndView(
                "portal/newsDesk",
                "page",
                new NewsDeskPage(frame, sight.of(frame).day(), news.all(200)));
    }

    @GetMapping("/portal/news/new")
    ModelAndView blank(Frame frame) {
        return form(frame, null, NewsForm.EMPTY, FormErrors.NONE);
    }

    @GetMapping("/portal/news/{id}")
    ModelAndView edit(@PathVariable UUID id, Frame frame) {
        return form(frame, id, NewsForm.of(news.byId(id).orElseThrow(NotFound::new)), FormErrors.NONE);
    }

    @PostMapping("/portal/news")
    ModelAndView create(
            @Valid @ModelAttribute NewsForm form, BindingResult result, Frame frame, RedirectAttributes flash) {
        if (result.hasErrors()) {
            return form(frame, null, form, FormErrors.of(result, frame));
        }
        return answer(writeNews.write(form.text(), frame.viewer()), null, form, frame, flash);
    }

    @PostMapping("/portal/news/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute NewsForm form,
            BindingResult result,
            Frame frame,
            RedirectAttributes flash) {
        if (news.byId(id).isEmpty()) {
            throw new NotFound();
        }
        if (result.hasErrors()) {
            return form(frame, id, form, FormErrors.of(result, frame));
        }
        int version = form.version() == null ? 0 : form.version();
        return answer(writeNews.rewrite(id, version, form.text(), frame.viewer()), id, form, frame, flash);
    }

    private ModelAndView answer(
            Outcome outcome, @Nullable UUID id, NewsForm form, Frame frame, RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Saved _ -> {
                flash.addFlashAttribute(Frames.FLASH, "portal.news.saved");
                yield new ModelAndView("redirect:/portal/news");
            }
            case Outcome.Overtaken _ -> {
                var page = form(frame, id, form, FormErrors.of("", frame.text("portal.news.overtaken")));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    private static ModelAndView form(Frame frame, @Nullable UUID id, NewsForm form, FormErrors errors) {
        var page = new ModelAndView("portal/newsForm", "page", new NewsFormPage(frame, id, form, errors));
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
