/** Pages of the council. */
@NullMarked
package vn.moixa.appraisal.council.web;

import org.jspecify.annotations.NullMarked;
