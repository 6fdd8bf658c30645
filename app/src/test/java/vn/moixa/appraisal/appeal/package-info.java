@NullMarked
package vn.moixa.appraisal.appeal;

import org.jspecify.annotations.NullMarked;
