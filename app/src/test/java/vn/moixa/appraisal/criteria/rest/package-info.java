@NullMarked
package vn.moixa.appraisal.criteria.rest;

import org.jspecify.annotations.NullMarked;
