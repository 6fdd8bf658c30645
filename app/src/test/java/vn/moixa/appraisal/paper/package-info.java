@NullMarked
package vn.moixa.appraisal.paper;

import org.jspecify.annotations.NullMarked;
