@NullMarked
package vn.moixa.registry.web;

import org.jspecify.annotations.NullMarked;
