/** What the register's records consist of, when they are complete, and how two edits of one record meet. Pure values. */
@NullMarked
package vn.moixa.registry.domain;

import org.jspecify.annotations.NullMarked;
