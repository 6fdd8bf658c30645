/** Readers of workbooks and delimited text that trust nothing they are given. */
@NamedInterface("table")
@NullMarked
package vn.moixa.intake.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
