@NullMarked
package vn.moixa.notice.channel;

import org.jspecify.annotations.NullMarked;
