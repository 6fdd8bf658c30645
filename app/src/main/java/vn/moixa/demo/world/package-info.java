/** The sample world as plain objects: producers, products and what happened to their stars, told round by round. No SQL here. */
@NullMarked
package vn.moixa.demo.world;

import org.jspecify.annotations.NullMarked;
