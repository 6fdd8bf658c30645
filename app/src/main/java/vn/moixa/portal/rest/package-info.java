@NullMarked
package vn.moixa.portal.rest;

import org.jspecify.annotations.NullMarked;
