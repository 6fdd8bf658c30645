package vn.moixa.portal.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** @param id null for a new piece */
public record NewsFormPage(Frame frame, @Nullable UUID id, NewsForm form, FormErrors errors) {
    public String action() {
        return id == null ? "/portal/news" : "/portal/news/" + id;
    }
}
