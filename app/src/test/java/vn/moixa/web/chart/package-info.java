@NullMarked
package vn.moixa.web.chart;

import org.jspecify.annotations.NullMarked;
