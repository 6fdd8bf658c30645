/** The stored question, its answer and the judgement of it: pure, without database or web. */
@NullMarked
package vn.moixa.programme.domain;

import org.jspecify.annotations.NullMarked;
