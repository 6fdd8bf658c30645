@NullMarked
package vn.moixa.intake.domain;

import org.jspecify.annotations.NullMarked;
