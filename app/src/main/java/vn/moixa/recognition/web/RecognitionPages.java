package vn.moixa.recognition.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.recognition.CertificateStatus;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.domain.CalendarStep;
import vn.moixa.recognition.domain.FilingWindow;
import vn.moixa.recognition.domain.Term;
import vn.moixa.recognition.store.CertificateLists;
import vn.moixa.recognition.store.Decisions;
import vn.moixa.recognition.store.EndingCorrections;
import vn.moixa.recognition.store.RecognitionLists;
import vn.moixa.recognition.usecase.ReadRecognition.Certified;
import vn.moixa.recognition.usecase.ReadRecognition.Listing;
import vn.moixa.registry.ProductCard;
import vn.moixa.shared.Page;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.StateCount;
import vn.moixa.web.chart.ColumnChart;

/** Pages of the officers' side of recognition. */
public final class RecognitionPages {

    private RecognitionPages() {}

    /** What a list was narrowed to, as typed. */
    public record Asked(Map<String, String> values) {

        public Asked {
            values = Map.copyOf(values);
        }

        public String get(String key) {
            return values.getOrDefault(key, "");
        }

        /** The query of a link that keeps what was asked, one value replaced; an empty one is left out. */
        public String query(String key, String value) {
            var changed = new java.util.TreeMap<>(values);
            changed.put(key, value);
            var query = new StringBuilder();
            changed.forEach((name, one) -> {
                if (!one.isEmpty()) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(one, StandardCharsets.UTF_8));
                }
            });
            return query.toString();
        }

        public @Nullable String next(String address, @Nullable String cursor) {
            return cursor == null ? null : address + query("cursor", cursor);
        }

        public @Nullable String first(String address) {
            return get("cursor").isEmpty() ? null : address + query("cursor", "");
        }
    }

    /** Recognition decisions. */
    public record DecisionsPage(Frame frame, Page<Decisions.Line> lines, Asked asked, boolean mayWrite) {}

    /** The form of a new decision. */
    public record DecisionFormPage(
            Frame frame, Map<String, String> typed, List<Choice> levels, List<Choice> instruments, FormErrors errors) {

        public String value(String key) {
            return typed.getOrDefault(key, "");
        }
    }

    /** One decision and what it recognised. */
    public record DecisionPage(
            Frame frame,
            Decisions.Line decision,
            Listing<RecognitionLists.Line> recognitions,
            Asked asked,
            boolean mayWrite,
            FormErrors errors) {

        public String address() {
            return "/recognition/decisions/" + decision.id().value();
        }
    }

    /** Choosing products for a decision. */
    public record DecisionProductsPage(
            Frame frame,
            Decisions.Line decision,
            String q,
            List<Found> found,
            List<Choice> stars,
            List<Choice> kinds,
            FormErrors errors) {

        public record Found(ProductCard product, RecognitionKind kind, int stars) {}

        public String address() {
            return "/recognition/decisions/" + decision.id().value() + "/products";
        }
    }

    /** Recognitions. */
    public record RecognitionsPage(
            Frame frame, Listing<RecognitionLists.Line> listing, Asked asked, List<Choice> communes, Areas areas) {

        public String commune(@Nullable String code) {
            return areas.name(UnitList.FROM_2025, code).orElse("");
        }
    }

    /** One recognition with its proof. */
    public record RecognitionPage(Frame frame, RecognitionLists.Line line, String commune) {}

    /** Certificates by state. */
    public record CertificatesPage(
            Frame frame,
            Listing<CertificateLists.Line> listing,
            Map<CertificateStatus, Integer> counts,
            Asked asked,
            List<Choice> communes,
            Areas areas) {

        public List<StateCount> states() {
            var states = new ArrayList<StateCount>();
            for (CertificateStatus status : CertificateStatus.values()) {
                var look = StatusLook.of(status);
                states.add(new StateCount(
                        look.tone(),
                        look.icon(),
                        frame.number(counts.getOrDefault(status, 0)),
                        frame.text(look.textKey()),
                        "/recognition/certificates" + without("cursor").query("status", status.name())));
            }
            return states;
        }

        public String commune(@Nullable String code) {
            return areas.name(UnitList.FROM_2025, code).orElse("");
        }

        private Asked without(String key) {
            var less = new java.util.HashMap<>(asked.values());
            less.remove(key);
            return new Asked(less);
        }
    }

    /** One certificate: its calendar, and what may be decided about it. */
    public record CertificatePage(
            Frame frame,
            Certified certified,
            boolean mayDecide,
            List<EndingCorrections.Line> corrections,
            List<Choice> grounds,
            Map<String, String> typed,
            FormErrors errors) {

        /** The request to take the ending back that waits for a second officer; null when none does. */
        public EndingCorrections.@Nullable Line waiting() {
            return corrections.stream()
                    .filter(line -> line.decision() == null)
                    .findFirst()
                    .orElse(null);
        }

        /** The viewer asked for it, so somebody else must agree. */
        public boolean isOwn(EndingCorrections.Line line) {
            return line.askedBy().equals(frame.viewer().accountId());
        }

        public Term term() {
            return certified.filed().records().term();
        }

        public FilingWindow window() {
            return term().filingWindow();
        }

        public Map<CalendarStep, LocalDate> calendar() {
            var calendar = new java.util.EnumMap<CalendarStep, LocalDate>(CalendarStep.class);
            for (CalendarStep step : CalendarStep.values()) {
                calendar.put(step, step.of(term()));
            }
            return calendar;
        }

        public String address() {
            return "/recognition/certificates/" + certified.filed().id().value();
        }

        public Optional<StatusLook> look() {
            return Optional.ofNullable(certified.status()).map(StatusLook::of);
        }

        public String value(String key) {
            return typed.getOrDefault(key, "");
        }

        public vn.moixa.web.chart.Term chart() {
            return new vn.moixa.web.chart.Term(term().issuedOn(), term().expiresOn(), certified.today());
        }
    }

    /** What falls due in the next twelve months. */
    public record RadarPage(
            Frame frame,
            Listing<CertificateLists.Line> listing,
            ColumnChart chart,
            Asked asked,
            List<Choice> communes,
            LocalDate today,
            boolean mayWrite,
            Areas areas) {

        public FilingWindow.Position window(CertificateLists.Line line) {
            return new Term(line.issuedOn(), line.expiresOn()).filingWindow().on(today);
        }

        public FilingWindow windowOf(CertificateLists.Line line) {
            return new Term(line.issuedOn(), line.expiresOn()).filingWindow();
        }

        public long daysLeft(CertificateLists.Line line) {
            return java.time.temporal.ChronoUnit.DAYS.between(today, line.expiresOn());
        }

        public String commune(@Nullable String code) {
            return areas.name(UnitList.FROM_2025, code).orElse("");
        }
    }

    /** All that was ever recognised of one product. */
    public record ProductStarsPage(
            Frame frame,
            ProductCard product,
            List<vn.moixa.recognition.CertificateCard> certificates,
            List<RecognitionLists.Line> recognitions) {

        public List<RecognitionLists.Line> reported() {
            return recognitions.stream()
                    .filter(line -> line.grade() == vn.moixa.recognition.Grade.REPORTED)
                    .toList();
        }

        public StatusLook look(CertificateStatus status) {
            return StatusLook.of(status);
        }
    }
}
