/** The commune's clock, its four matters and the parts it looks for. */
@NullMarked
package vn.moixa.appraisal.commune.domain;

import org.jspecify.annotations.NullMarked;
