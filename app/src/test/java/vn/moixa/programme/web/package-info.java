@NullMarked
package vn.moixa.programme.web;

import org.jspecify.annotations.NullMarked;
