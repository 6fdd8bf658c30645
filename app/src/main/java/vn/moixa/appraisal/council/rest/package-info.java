/** The council in the API. */
@NullMarked
package vn.moixa.appraisal.council.rest;

import org.jspecify.annotations.NullMarked;
