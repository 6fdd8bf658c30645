/** People's journeys through the running site in a real browser, and every page under the accessibility checker. */
@NullMarked
package vn.moixa.browser;

import org.jspecify.annotations.NullMarked;
