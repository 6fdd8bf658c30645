@NullMarked
package vn.moixa.programme.rest;

import org.jspecify.annotations.NullMarked;
