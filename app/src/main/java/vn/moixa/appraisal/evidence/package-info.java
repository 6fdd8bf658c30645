/** Papers, pictures and links of producers with a life of their own: typed, dated, used again and again (R107 to R112). */
@NullMarked
package vn.moixa.appraisal.evidence;

import org.jspecify.annotations.NullMarked;
