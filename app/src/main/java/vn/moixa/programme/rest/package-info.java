/** The programming interface of plans. */
@NullMarked
package vn.moixa.programme.rest;

import org.jspecify.annotations.NullMarked;
