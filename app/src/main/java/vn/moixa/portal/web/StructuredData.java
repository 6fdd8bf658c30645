package vn.moixa.portal.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.portal.domain.ProductDetails;
import vn.moixa.portal.domain.PublicProducer;
import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.portal.domain.Star;
import vn.moixa.web.Link;

/**
 * What search engines read of a page. The star is a certification by the State, never a rating by buyers (C34), and an ended one says so.
 */
@Component
class StructuredData {

    private final ObjectMapper json;
    private final SiteAddress site;
    private final Areas areas;

    StructuredData(ObjectMapper json, SiteAddress site, Areas areas) {
        this.json = json;
        this.site = site;
        this.areas = areas;
    }

    Content product(PublicProduct product, ProductDetails details, List<Link> crumbs) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Product");
        data.put("@id", site.of(product.path()));
        data.put("name", product.name());
        data.put("url", site.of(product.path()));
        if (!product.summary().isEmpty()) {
            data.put("description", product.summary());
        }
        if (product.code() != null) {
            data.put("sku", product.code());
        }
        if (!details.pictures().isEmpty()) {
            data.put(
                    "image",
                    details.pictures().stream()
                            .map(picture -> site.of("/anh/" + picture.hash() + "/640"))
                            .toList());
        }
        if (product.maker() != null) {
            data.put("brand", Map.of("@type", "Brand", "name", product.maker().name()));
            data.put(
                    "manufacturer",
                    Map.of(
                            "@type",
                            "Organization",
                            "name",
                            product.maker().name(),
                            "url",
                            site.of(product.maker().path())));
        }
        var certification = certification(product, details);
        if (certification != null) {
            data.put("hasCertification", certification);
        }
        return graph(data, breadcrumbs(crumbs, product.name(), product.path()));
    }

    Content producer(PublicProducer producer, List<Link> crumbs) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Organization");
        data.put("@id", site.of(producer.path()));
        data.put("name", producer.name());
        data.put("url", site.of(producer.path()));
        data.put("address", address(producer.communeCode()));
        if (producer.foundedOn() != null) {
            data.put("foundingDate", producer.foundedOn().toString());
        }
        return graph(data, breadcrumbs(crumbs, producer.name(), producer.path()));
    }

    Content site(String name) {
        var search = Map.of(
                "@type", "SearchAction",
                "target", Map.of("@type", "EntryPoint", "urlTemplate", site.of("/san-pham?q={search_term_string}")),
                "query-input", "required name=search_term_string");
        return graph(Map.of(
                "@type", "WebSite", "@id", site.of("/"), "url", site.of("/"), "name", name, "potentialAction", search));
    }

    private Map<String, Object> address(@Nullable String communeCode) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        areas.name(UnitList.FROM_2025, communeCode).ifPresent(name -> address.put("addressLocality", name));
        address.put("addressRegion", "Lào Cai");
        address.put("addressCountry", "VN");
        return address;
    }

    private static @Nullable Map<String, Object> certification(PublicProduct product, ProductDetails details) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Certification");
        data.put("name", "OCOP");
        switch (product.star()) {
            case Star.Valid valid -> {
                data.put("certificationIdentification", valid.certificateCode());
                data.put("validFrom", valid.from().toString());
                data.put("expires", valid.lastDay().toString());
                data.put("certificationStatus", "https://schema.org/CertificationActive");
                data.put(
                        "certificationRating",
                        Map.of("@type", "Rating", "ratingValue", valid.stars(), "bestRating", 5, "worstRating", 3));
            }
            case Star.Past past -> {
                data.put("certificationIdentification", past.certificateCode());
                data.put("validFrom", past.from().toString());
                data.put("expires", past.since().minusDays(1).toString());
                data.put("certificationStatus", "https://schema.org/CertificationInactive");
            }
            case Star.Reported _, Star.None _ -> {
                return null;
            }
        }
        details.history().stream()
                .findFirst()
                .ifPresent(decision ->
                        data.put("issuedBy", Map.of("@type", "GovernmentOrganization", "name", decision.issuer())));
        return data;
    }

    private Map<String, Object> breadcrumbs(List<Link> crumbs, String here, String path) {
        var items = new ArrayList<Map<String, Object>>();
        for (Link crumb : crumbs) {
            items.add(Map.of(
                    "@type",
                    "ListItem",
                    "position",
                    items.size() + 1,
                    "name",
                    crumb.text(),
                    "item",
                    site.of(crumb.href())));
        }
        items.add(Map.of("@type", "ListItem", "position", items.size() + 1, "name", here, "item", site.of(path)));
        return Map.of("@type", "BreadcrumbList", "itemListElement", items);
    }

    /** Written into a script element, so nothing in it may end that element. */
    @SafeVarargs
    private Content graph(Map<String, Object>... things) {
        String text = json.writeValueAsString(Map.of("@context", "https://schema.org", "@graph", List.of(things)))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
        return output -> output.writeContent("<script type=\"application/ld+json\">" + text + "</script>");
    }
}
