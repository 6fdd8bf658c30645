/** Pages of the register for officers and producers. */
@NullMarked
package vn.moixa.registry.web;

import org.jspecify.annotations.NullMarked;
