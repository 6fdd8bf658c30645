/** Which paper a result of a council asks for. */
@NullMarked
package vn.moixa.appraisal.decision.domain;

import org.jspecify.annotations.NullMarked;
