/** What a paper says, before it has a form. */
@NullMarked
package vn.moixa.appraisal.paper.domain;

import org.jspecify.annotations.NullMarked;
