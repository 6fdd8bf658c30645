/**
 * Benchmarks: generates a database of a size, starts the application on it as a process of its own, and asks it over the loopback address.
 * Prints ratios and growth rather than promises; no test depends on it.
 */
@NullMarked
package vn.moixa.bench;

import org.jspecify.annotations.NullMarked;
