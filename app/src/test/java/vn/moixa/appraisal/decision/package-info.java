@NullMarked
package vn.moixa.appraisal.decision;

import org.jspecify.annotations.NullMarked;
