/** Pages of the commune and of the reception at the province. */
@NullMarked
package vn.moixa.appraisal.commune.web;

import org.jspecify.annotations.NullMarked;
