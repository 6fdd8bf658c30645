/** Pages of rounds. */
@NullMarked
package vn.moixa.appraisal.round.web;

import org.jspecify.annotations.NullMarked;
