@NullMarked
package vn.moixa.portal.web;

import org.jspecify.annotations.NullMarked;
