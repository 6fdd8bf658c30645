package vn.moixa.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The description of the open data in DCAT, so that other catalogues can harvest it. */
@Component
class DataCatalogue {

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final SiteAddress site;

    DataCatalogue(SiteAddress site) {
        this.site = site;
    }

    Map<String, Object> describe(LocalDate today) {
        return Map.of(
                "@context",
                Map.of(
                        "dcat",
                        "http://www.w3.org/ns/dcat#",
                        "dct",
                        "http://purl.org/dc/terms/",
                        "foaf",
                        "http://xmlns.com/foaf/0.1/"),
                "@type",
                "dcat:Catalog",
                "@id",
                site.of("/du-lieu-mo"),
                "dct:title",
                List.of(text("Dữ liệu mở OCOP tỉnh Lào Cai", "vi"), text("Open data of OCOP, Lào Cai Province", "en")),
                "dct:publisher",
                Map.of("@type", "foaf:Organization", "foaf:name", "Uỷ ban nhân dân tỉnh Lào Cai"),
                "dct:language",
                List.of("vi", "en"),
                "dcat:dataset",
                List.of(
                        dataset("san-pham", "Sản phẩm OCOP và hạng sao", "OCOP products and their stars", today),
                        dataset("chu-the", "Chủ thể OCOP", "OCOP producers", today)));
    }

    private Map<String, Object> dataset(String name, String vietnamese, String english, LocalDate today) {
        return Map.of(
                "@type",
                "dcat:Dataset",
                "@id",
                site.of("/du-lieu-mo#" + name),
                "dct:title",
                List.of(text(vietnamese, "vi"), text(english, "en")),
                "dct:modified",
                Map.of("@value", today.toString(), "@type", "http://www.w3.org/2001/XMLSchema#date"),
                "dct:license",
                Map.of("@id", LICENCE),
                "dct:accrualPeriodicity",
                Map.of("@id", "http://publications.europa.eu/resource/authority/frequency/CONT"),
                "dcat:distribution",
                List.of(file(name + ".csv", "text/csv"), file(name + ".json", "application/json")));
    }

    private Map<String, Object> file(String name, String mediaType) {
        return Map.of(
                "@type", "dcat:Distribution",
                "dcat:downloadURL", Map.of("@id", site.of("/du-lieu-mo/" + name)),
                "dcat:mediaType", Map.of("@id", "https://www.iana.org/assignments/media-types/" + mediaType),
                "dct:license", Map.of("@id", LICENCE));
    }

    private static Map<String, String> text(String value, String language) {
        return Map.of("@value", value, "@language", language);
    }
}
