@NullMarked
package vn.moixa.appraisal.criteria;

import org.jspecify.annotations.NullMarked;
