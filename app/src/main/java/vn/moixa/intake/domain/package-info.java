/** How a file becomes rows: headers, cells, judgements. No Spring, no SQL. */
@NullMarked
package vn.moixa.intake.domain;

import org.jspecify.annotations.NullMarked;
