@NullMarked
package vn.moixa.appraisal;

import org.jspecify.annotations.NullMarked;
