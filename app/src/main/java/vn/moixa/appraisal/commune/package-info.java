/** What the commune does with a dossier: receives it, checks its parts, finds four matters, returns it or proposes it to the province. */
@NullMarked
package vn.moixa.appraisal.commune;

import org.jspecify.annotations.NullMarked;
