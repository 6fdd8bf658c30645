package vn.moixa.web;

/** A place on this site to go to next; anything that could lead elsewhere becomes the home page. */
public final class LocalPath {

    private LocalPath() {}

    public static String orHome(String wanted) {
        boolean local = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && !wanted.contains("\\")
                && wanted.chars().allMatch(character -> character > ' ' && character != 0x7f);
        return local ? wanted : "/";
    }
}
