/** Files on their way in, piece by piece. */
@NullMarked
package vn.moixa.appraisal.evidence.rest;

import org.jspecify.annotations.NullMarked;
