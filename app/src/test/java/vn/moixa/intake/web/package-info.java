@NullMarked
package vn.moixa.intake.web;

import org.jspecify.annotations.NullMarked;
