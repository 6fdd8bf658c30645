package vn.moixa.registry;

/** A producer that a line of a list may mean. */
public record ListedProducer(ProducerId id, String name, Location place, int version) {}
