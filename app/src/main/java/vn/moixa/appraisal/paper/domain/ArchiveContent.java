package vn.moixa.appraisal.paper.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is kept of one dossier, in the order in which it happened (R47). */
public record ArchiveContent(
        String code,
        String kind,
        String state,
        String product,
        String producer,
        String communeCode,
        @Nullable String productCode,
        List<Version> versions,
        List<Event> events,
        List<Returned> returns,
        List<Paper> evidence,
        List<Outcome> outcomes,
        @Nullable Result result) {

    public ArchiveContent {
        versions = List.copyOf(versions);
        events = List.copyOf(events);
        returns = List.copyOf(returns);
        evidence = List.copyOf(evidence);
        outcomes = List.copyOf(outcomes);
    }

    /** @param content the very text whose hash was kept when it was handed in */
    public record Version(
            int number, Instant at, String by, @Nullable UUID onBehalfOf, String content, String hash) {}

    public record Event(
            int seq, Instant at, @Nullable String from, String to, String by, String basis, String reason) {}

    public record Returned(Instant at, String level, String by, String item, String sentence) {}

    public record Paper(
            UUID id,
            String kind,
            String title,
            String issuer,
            String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            String state,
            String link,
            List<String> criteria,
            List<File> files) {

        public Paper {
            criteria = List.copyOf(criteria);
            files = List.copyOf(files);
        }
    }

    public record File(int position, String name, String hash) {}

    public record Outcome(
            int seq,
            String kind,
            @Nullable Integer stars,
            String documentNumber,
            String issuer,
            @Nullable LocalDate signedOn,
            String signer,
            @Nullable String scanHash,
            String reason) {}

    /** @param proof the proof sheet as it was kept */
    public record Result(
            @Nullable Integer sumOfTotals,
            @Nullable Integer sheets,
            @Nullable Integer stars,
            boolean knockedOut,
            String proof,
            String proofHash) {}
}
