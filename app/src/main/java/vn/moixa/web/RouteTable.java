package vn.moixa.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All declared addresses, the most specific first. */
@Component
public class RouteTable {

    private record Entry(PathPattern pattern, Route route) {}

    private final List<Entry> entries;
    private final List<NavigationEntry> navigation;

    RouteTable(List<Routes> rooms) {
        var parser = new PathPatternParser();
        entries = rooms.stream()
                .flatMap(room -> room.routes().stream())
                .map(route -> new Entry(parser.parse(route.pattern()), route))
                .sorted(Comparator.comparing(Entry::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        navigation = rooms.stream()
                .flatMap(room -> room.navigation().stream())
                .sorted(Comparator.comparingInt(NavigationEntry::position))
                .toList();
    }

    /** The route that governs the address, if one is declared. HEAD is answered as GET. */
    public Optional<Route> find(HttpMethod method, String path) {
        HttpMethod asked = method == HttpMethod.HEAD ? HttpMethod.GET : method;
        var parsed = PathContainer.parsePath(path);
        return entries.stream()
                .filter(entry ->
                        entry.route().method().equals(asked) && entry.pattern().matches(parsed))
                .map(Entry::route)
                .findFirst();
    }

    /** True when some method is declared for the address. */
    boolean knows(String path) {
        var parsed = PathContainer.parsePath(path);
        return entries.stream().anyMatch(entry -> entry.pattern().matches(parsed));
    }

    public List<Route> all() {
        return entries.stream().map(Entry::route).toList();
    }

    /** Whether the access table lets the viewer read the address. */
    boolean mayOpen(Viewer viewer, String path) {
        return find(HttpMethod.GET, path).filter(route -> route.admits(viewer)).isPresent();
    }

    List<NavigationEntry> navigationFor(Viewer viewer) {
        return navigation.stream()
                .filter(entry -> mayOpen(viewer, entry.path()))
                .toList();
    }
}
