/** Pages of plans for staff and public. */
@NullMarked
package vn.moixa.programme.web;

import org.jspecify.annotations.NullMarked;
