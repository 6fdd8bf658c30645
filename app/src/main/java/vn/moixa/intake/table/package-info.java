/** Readers of workbooks and delimited text that trust nothing they are given. */
@NullMarked
package vn.moixa.intake.table;

import org.jspecify.annotations.NullMarked;
