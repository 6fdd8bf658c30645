/** Where papers are fetched as PDF or DOCX. */
@NullMarked
package vn.moixa.appraisal.paper.web;

import org.jspecify.annotations.NullMarked;
