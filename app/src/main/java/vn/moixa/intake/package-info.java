/**
 * Bulk import: a workbook comes in, is previewed row by row, confirmed, applied as one unit and can be taken back as one unit. What a
 * kind of workbook holds and what becomes of its rows is said by the room that owns the records: it implements {@link
 * vn.moixa.intake.Sheet}.
 */
@ApplicationModule(allowedDependencies = {"shared", "area", "web", "file", "paper", "audit", "identity", "notice"})
@NullMarked
package vn.moixa.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
