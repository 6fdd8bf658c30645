/**
 * Criteria sets as files: YAML, workbook and the canonical form that is stored and hashed. Reading is strict: what is unknown, does not add
 * up or cannot be reached is refused with the place and what to do about it.
 */
@NullMarked
package vn.moixa.appraisal.criteria.format;

import org.jspecify.annotations.NullMarked;
