package vn.moixa.web;

/**
 * A line of the workspace navigation.
 *
 * @param position order among all rooms: 100 plan, 200 registry, 300 recognition, 400 promotion, 500 imports, 900 accounts
 * @param textKey message key of its words
 * @param icon name of a symbol of the sprite
 */
public record NavigationEntry(int position, String path, String textKey, String icon) {}
