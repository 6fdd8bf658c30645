package vn.moixa.intake;

/** A record an import wrote that cannot be taken back, with the reason. */
public record UndoRefusal(Change change, Message reason) {}
