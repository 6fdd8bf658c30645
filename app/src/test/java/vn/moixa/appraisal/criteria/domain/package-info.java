@NullMarked
package vn.moixa.appraisal.criteria.domain;

import org.jspecify.annotations.NullMarked;
