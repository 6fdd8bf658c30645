package vn.moixa.paper;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The page of an official document before it is printed. */
final class OfficialPage {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "moixa.page");

    private OfficialPage() {}

    static String xhtml(OfficialDocument document) {
        var page = new StringOutput();
        TEMPLATES.render("paper/official.jte", document, page);
        return page.toString();
    }
}
