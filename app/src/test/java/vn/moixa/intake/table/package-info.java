@NullMarked
package vn.moixa.intake.table;

import org.jspecify.annotations.NullMarked;
