package vn.moixa.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.moixa.area.Areas;
import vn.moixa.portal.store.PublicAddresses;
import vn.moixa.portal.store.PublicAddresses.Address;
import vn.moixa.portal.store.RecognisedLately;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;
import vn.moixa.web.PageCache;

/** What programs read before people do: robots, sitemaps and the feed of new recognitions (C36). */
@Controller
class CrawlerController {

    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final long PER_FILE = 50_000;
    private static final Pattern PIECE = Pattern.compile("(san-pham|chu-the)-(\\d{1,6})\\.xml");
    private static final List<String> PAGES = List.of(
            "/", "/san-pham", "/ban-do", "/thong-ke", "/ke-hoach", "/tin-tuc", "/du-lieu-mo", "/kiem-tra", "/thu-hoi");

    private final PublicAddresses addresses;
    private final RecognisedLately recognised;
    private final Areas areas;
    private final SiteAddress site;
    private final Sight sight;

    CrawlerController(
            PublicAddresses addresses, RecognisedLately recognised, Areas areas, SiteAddress site, Sight sight) {
        this.addresses = addresses;
        this.recognised = recognised;
        this.areas = areas;
        this.site = site;
        this.sight = sight;
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletResponse response) throws IOException {
        String text = """
                User-agent: *
                Disallow: /api/
                Disallow: /sign-in
                Disallow: /work
                Allow: /

                Sitemap: %s
                """.formatted(site.of("/sitemap.xml"));
        send(response, "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException {
        var files = new ArrayList<String>(List.of("trang.xml"));
        pieces(addresses.lastProduct())
                .mapToObj(piece -> "san-pham-" + piece + ".xml")
                .forEach(files::add);
        pieces(addresses.lastProducer())
                .mapToObj(piece -> "chu-the-" + piece + ".xml")
                .forEach(files::add);
        send(response, "application/xml;charset=UTF-8", Xml.document("sitemapindex", SITEMAPS, xml -> {
            for (String file : files) {
                xml.element("sitemap", sitemap -> sitemap.text("loc", site.of("/sitemap/" + file)));
            }
        }));
    }

    @GetMapping("/sitemap/{file}")
    void sitemap(@PathVariable String file, HttpServletResponse response) throws IOException {
        List<Address> listed = file.equals("trang.xml") ? pages() : piece(file);
        send(response, "application/xml;charset=UTF-8", Xml.document("urlset", SITEMAPS, xml -> {
            for (Address address : listed) {
                xml.element("url", url -> {
                    url.text("loc", site.of(address.path()));
                    if (address.changedOn() != null) {
                        url.text("lastmod", address.changedOn().toString());
                    }
                });
            }
        }));
    }

    @GetMapping("/tin-cong-nhan.atom")
    void feed(Frame frame, HttpServletResponse response) throws IOException {
        var entries = recognised.upTo(sight.of(frame).day(), 50);
        String updated = entries.stream()
                .map(entry -> entry.updatedAt().toInstant().toString())
                .max(String::compareTo)
                .orElse("1970-01-01T00:00:00Z");
        send(response, "application/atom+xml;charset=UTF-8", Xml.document("feed", ATOM, xml -> {
            xml.text("id", site.of("/tin-cong-nhan.atom"))
                    .text("title", frame.text("look.feed"))
                    .text("updated", updated)
                    .empty("link", "rel", "self", "href", site.of("/tin-cong-nhan.atom"))
                    .empty("link", "rel", "alternate", "type", "text/html", "href", site.of("/san-pham"))
                    .element("author", author -> author.text("name", frame.text("look.owner")));
            for (var entry : entries) {
                xml.element(
                        "entry",
                        item -> item.text("id", "urn:uuid:" + entry.id())
                                .text("title", frame.text("portal.feed.title", entry.product(), entry.stars()))
                                .text("updated", entry.updatedAt().toInstant().toString())
                                .empty("link", "rel", "alternate", "type", "text/html", "href", site.of(entry.path()))
                                .text(
                                        "summary",
                                        frame.text(
                                                "portal.feed.summary",
                                                frame.text("portal.kind." + entry.kind()),
                                                entry.decision(),
                                                entry.issuer(),
                                                frame.date(entry.on()))));
            }
        }));
    }

    private List<Address> pages() {
        var all = new ArrayList<Address>();
        PAGES.forEach(path -> all.add(new Address(path, null)));
        areas.communesOfLaoCai().forEach(commune -> all.add(new Address("/xa/" + commune.code(), null)));
        return all;
    }

    private List<Address> piece(String file) {
        var matcher = PIECE.matcher(file);
        if (!matcher.matches()) {
            throw new NotFound();
        }
        long number = Long.parseLong(matcher.group(2));
        boolean products = matcher.group(1).equals("san-pham");
        if (number < 1
                || number
                        > pieces(products ? addresses.lastProduct() : addresses.lastProducer())
                                .count()) {
            throw new NotFound();
        }
        long upTo = number * PER_FILE;
        return products ? addresses.products(upTo - PER_FILE, upTo) : addresses.producers(upTo - PER_FILE, upTo);
    }

    private static LongStream pieces(long last) {
        return LongStream.rangeClosed(1, Math.ceilDiv(last, PER_FILE));
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        PageCache.allow(response);
        response.setContentType(type);
        response.getOutputStream().write(body);
    }
}
