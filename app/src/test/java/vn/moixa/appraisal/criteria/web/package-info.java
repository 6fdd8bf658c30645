@NullMarked
package vn.moixa.appraisal.criteria.web;

import org.jspecify.annotations.NullMarked;
