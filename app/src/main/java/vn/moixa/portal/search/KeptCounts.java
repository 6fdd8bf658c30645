package vn.moixa.portal.search;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.moixa.portal.search.domain.Vocabulary;
import vn.moixa.portal.search.store.ProductIndex;

/**
 * What is cheap to keep and dear to ask: all products counted by facets, and the words of the index. Asked again when the index has a
 * new version, but a dear question takes at most a twentieth of the time: a million products are counted anew every few seconds at most.
 */
@Component
class KeptCounts {

    private static final int SHARE_OF_TIME = 20;

    private record Kept<T>(T value, long version, long notBefore) {}

    private final ProductIndex index;
    private volatile Kept<CountCube> cube = new Kept<>(CountCube.EMPTY, -1, System.nanoTime());
    private volatile Kept<Vocabulary> words = new Kept<>(new Vocabulary(Map.of()), -1, System.nanoTime());

    KeptCounts(ProductIndex index) {
        this.index = index;
    }

    CountCube cube(long version) {
        if (isOld(cube, version)) {
            cube = measured(version, () -> new CountCube(index.cells(null)));
        }
        return cube.value();
    }

    Vocabulary words(long version) {
        if (isOld(words, version)) {
            words = measured(version, () -> new Vocabulary(index.words()));
        }
        return words.value();
    }

    private static boolean isOld(Kept<?> kept, long version) {
        return kept.version() != version && System.nanoTime() - kept.notBefore() >= 0;
    }

    private static <T> Kept<T> measured(long version, Supplier<T> question) {
        var start = System.nanoTime();
        var value = question.get();
        var cost = System.nanoTime() - start;
        var rest = cost > TimeUnit.MILLISECONDS.toNanos(250) ? cost * SHARE_OF_TIME : 0;
        return new Kept<>(value, version, System.nanoTime() + rest);
    }
}
