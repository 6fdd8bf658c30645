@NullMarked
package vn.moixa.notice.jobs;

import org.jspecify.annotations.NullMarked;
