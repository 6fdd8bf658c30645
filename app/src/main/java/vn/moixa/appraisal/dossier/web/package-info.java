/** Pages of dossiers: the task list, the parts of the forms, the self-score, handing in, and what every role reads. */
@NullMarked
package vn.moixa.appraisal.dossier.web;

import org.jspecify.annotations.NullMarked;
