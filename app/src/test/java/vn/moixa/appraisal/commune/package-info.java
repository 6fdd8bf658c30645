/** Tests of what offices do with dossiers. */
@NullMarked
package vn.moixa.appraisal.commune;

import org.jspecify.annotations.NullMarked;
