/** Findings and returns through the API. */
@NullMarked
package vn.moixa.appraisal.commune.rest;

import org.jspecify.annotations.NullMarked;
