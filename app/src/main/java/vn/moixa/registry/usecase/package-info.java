/** What a person can do with the register, one class per verb; each owns its transaction. */
@NullMarked
package vn.moixa.registry.usecase;

import org.jspecify.annotations.NullMarked;
