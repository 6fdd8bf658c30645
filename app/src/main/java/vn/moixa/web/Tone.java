package vn.moixa.web;

/** How a state is coloured. The word and the icon carry the meaning; colour only helps. */
public enum Tone {
    OK("is-ok", "check-circle-fill"),
    SOON("is-soon", "hourglass-split"),
    BAD("is-bad", "x-octagon"),
    INFO("is-info", "arrow-repeat"),
    OFF("is-off", "clock-history");

    private final String cssClass;
    private final String icon;

    Tone(String cssClass, String icon) {
        this.cssClass = cssClass;
        this.icon = icon;
    }

    public String cssClass() {
        return cssClass;
    }

    /** The icon to use when the state has none of its own. */
    public String icon() {
        return icon;
    }
}
