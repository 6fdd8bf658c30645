package vn.moixa.web;

import java.util.Set;
import org.springframework.http.HttpMethod;

/** One address pattern, the method, and who may call it. */
public record Route(HttpMethod method, String pattern, Access access) {

    /** Who may call an address. */
    public sealed interface Access {
        record Open() implements Access {}

        record SignedIn() implements Access {}

        record AnyOf(Set<Role> roles) implements Access {}
    }

    /** Readable by everyone, also without an account. */
    public static Route open(String pattern) {
        return open(HttpMethod.GET, pattern);
    }

    public static Route open(HttpMethod method, String pattern) {
        return new Route(method, pattern, new Access.Open());
    }

    public static Route signedIn(HttpMethod method, String pattern) {
        return new Route(method, pattern, new Access.SignedIn());
    }

    public static Route get(String pattern, Role... roles) {
        return of(HttpMethod.GET, pattern, roles);
    }

    public static Route post(String pattern, Role... roles) {
        return of(HttpMethod.POST, pattern, roles);
    }

    public static Route of(HttpMethod method, String pattern, Role... roles) {
        return new Route(method, pattern, new Access.AnyOf(Set.of(roles)));
    }

    boolean admits(Viewer viewer) {
        return switch (access) {
            case Access.Open() -> true;
            case Access.SignedIn() -> viewer.isSignedIn();
            case Access.AnyOf(var roles) -> viewer.has(roles.toArray(Role[]::new));
        };
    }
}
