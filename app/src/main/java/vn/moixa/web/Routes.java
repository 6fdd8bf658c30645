package vn.moixa.web;

import java.util.List;

/** The addresses of one room. Each room declares exactly one; the route × role table is made from all of them. */
public interface Routes {

    List<Route> routes();

    /** Entries of the workspace navigation, shown to viewers who may open them. */
    default List<NavigationEntry> navigation() {
        return List.of();
    }
}
