/**
 * The public side: home, catalogue, product, producer and commune pages, map, statistics, news, open data, feeds and the public API.
 * It only reads what other rooms recorded and shows it together; the one thing it owns is the news that officers write. Whether a
 * product carries a star is read from the recognition room's one stored answer and nowhere else decided.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "area",
            "audit",
            "registry",
            "recognition",
            "promotion",
            "programme",
            "paper"
        })
package vn.moixa.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
