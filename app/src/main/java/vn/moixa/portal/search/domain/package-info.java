/** How a query is read, what a product is found by, and which of two hits is better. Pure. */
@NullMarked
package vn.moixa.portal.search.domain;

import org.jspecify.annotations.NullMarked;
