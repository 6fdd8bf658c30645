@NullMarked
package vn.moixa.file.web;

import org.jspecify.annotations.NullMarked;
