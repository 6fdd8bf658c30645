/** The evidence vault of a producer. */
@NullMarked
package vn.moixa.appraisal.evidence.web;

import org.jspecify.annotations.NullMarked;
