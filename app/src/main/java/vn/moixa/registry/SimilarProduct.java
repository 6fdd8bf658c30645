package vn.moixa.registry;

/**
 * A product of another producer whose name or story is like that of a product; a hint that decides nothing (R43).
 *
 * @param nameLikeness 0 to 1, by shared groups of three letters
 */
public record SimilarProduct(
        ProductId id, String name, String producerName, double nameLikeness, double storyLikeness) {}
