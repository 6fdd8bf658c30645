/** The official papers of an evaluation, written from its records: prepared here, signed outside (R56, R71, R157). */
@NullMarked
package vn.moixa.appraisal.paper;

import org.jspecify.annotations.NullMarked;
