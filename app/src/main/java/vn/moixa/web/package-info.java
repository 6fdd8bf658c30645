/**
 * What every page needs: layout, navigation, language, forms, error pages, the look, and who may open which address.
 * Rooms above declare their addresses as {@link vn.moixa.web.Routes}; anything undeclared is refused. Open, because its charts in a
 * sub-package are for every room.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
package vn.moixa.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
