/** Which marks sample people give. */
@NullMarked
package vn.moixa.appraisal.sample.domain;

import org.jspecify.annotations.NullMarked;
