/** Pages of recognition: public verification and the officers' decisions, certificates and expiry radar. */
@NullMarked
package vn.moixa.recognition.web;

import org.jspecify.annotations.NullMarked;
