/**
 * What every page needs: layout, navigation, language, forms, error pages, the look, and who may open which address.
 * Rooms above declare their addresses as {@link vn.moixa.web.Routes}; anything undeclared is refused.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.moixa.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
