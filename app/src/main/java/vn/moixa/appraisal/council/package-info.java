/** The provincial council: its rules of procedure, sessions, sealed marks, and what it finds. */
@NullMarked
package vn.moixa.appraisal.council;

import org.jspecify.annotations.NullMarked;
