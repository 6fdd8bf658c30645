/**
 * Words every room speaks: ids, money, percentages, validity in time, pages of a list, and Vietnamese text, numbers and dates. Pure values
 * without framework or database; nothing here knows a business rule of one room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.moixa.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
