/** The round that the demonstration shows, played by sample people through the same deeds as a real one. */
@NullMarked
package vn.moixa.appraisal.sample;

import org.jspecify.annotations.NullMarked;
