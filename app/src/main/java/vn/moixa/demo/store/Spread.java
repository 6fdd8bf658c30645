package vn.moixa.demo.store;

import java.util.ArrayList;
import java.util.List;

/** A list in another fixed order, so that the first ones of one thing are not also the first of the next. */
final class Spread {

    private Spread() {}

    /** Steps through the list by a number that has no divisor in common with its size. */
    static <T> List<T> of(List<T> list, int step) {
        int coprime = step;
        while (greatestCommonDivisor(coprime, list.size()) != 1) {
            coprime++;
        }
        var spread = new ArrayList<T>();
        for (int i = 0; i < list.size(); i++) {
            spread.add(list.get(i * coprime % list.size()));
        }
        return spread;
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
