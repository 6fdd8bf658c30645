/**
 * Documents out: official documents as PDF and DOCX from one model, workbooks, QR codes, amounts and dates in words. Knows
 * how paper looks and nothing of what is written on it.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.moixa.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
