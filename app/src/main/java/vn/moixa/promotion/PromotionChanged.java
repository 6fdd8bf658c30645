package vn.moixa.promotion;

/** Published after a fact of promotion was recorded, changed or closed, or a link died or came back; figures built on them are old now. */
public record PromotionChanged() {}
