package vn.moixa.area.domain;

import vn.moixa.area.UnitList;

/** Another spelling or name of a unit (A10). */
public record Alias(UnitList list, String code, String name) {}
