@NullMarked
package vn.moixa.appraisal.council;

import org.jspecify.annotations.NullMarked;
