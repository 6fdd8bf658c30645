/** What the tests of all rooms stand on: a real database, a fixed clock, signed-in viewers. */
@NullMarked
package vn.moixa.test;

import org.jspecify.annotations.NullMarked;
