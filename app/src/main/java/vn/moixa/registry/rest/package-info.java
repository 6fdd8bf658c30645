/** The register as JSON. */
@NullMarked
package vn.moixa.registry.rest;

import org.jspecify.annotations.NullMarked;
