@NullMarked
package vn.moixa.appraisal.council.domain;

import org.jspecify.annotations.NullMarked;
