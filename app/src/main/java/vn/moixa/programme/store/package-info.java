/** SQL of this room: questions compiled over the fact views, and the plan's own records. */
@NullMarked
package vn.moixa.programme.store;

import org.jspecify.annotations.NullMarked;
