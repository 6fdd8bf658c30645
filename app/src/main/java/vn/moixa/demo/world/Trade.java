package vn.moixa.demo.world;

import java.util.List;

/** What an owner makes: products of one kind, each in its set of the national criteria. */
public record Trade(
        String key, Industry industry, String cooperativeWord, String craft, String material, List<Ware> wares) {

    /** A product name with {@code {b}} for the owner's name and {@code {p}} for its place. */
    public record Ware(int set, String pattern) {}
}
