package vn.moixa.intake;

import java.time.Instant;

/** What a sheet may know of the import its rows belong to; {@code source} is kept beside every value that is written. */
public record ImportContext(ImportId id, Importer importer, Instant at, String source) {}
