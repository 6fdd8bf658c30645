/**
 * Charts as plain records: numbers and finished labels in, positions out. The templates in {@code web/part/chart} draw them as SVG,
 * each beside a table with the same numbers. Positions across are percentages, positions down are pixels, so that labels keep their
 * size on a phone.
 */
@NullMarked
package vn.moixa.web.chart;

import org.jspecify.annotations.NullMarked;
