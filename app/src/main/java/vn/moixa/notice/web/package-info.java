@NullMarked
package vn.moixa.notice.web;

import org.jspecify.annotations.NullMarked;
