/** What people do in and for a council, one class per deed. */
@NullMarked
package vn.moixa.appraisal.council.usecase;

import org.jspecify.annotations.NullMarked;
