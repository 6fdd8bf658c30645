@NullMarked
package vn.moixa.appraisal.criteria.format;

import org.jspecify.annotations.NullMarked;
