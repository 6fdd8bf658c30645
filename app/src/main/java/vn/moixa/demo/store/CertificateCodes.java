package vn.moixa.demo.store;

/** Public codes of sample certificates: recognisable at a glance, the same on every machine. */
final class CertificateCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;

    private CertificateCodes() {}

    static String sample(int count) {
        long mixed = (count + 1) * 0x9E3779B97F4A7C15L;
        var code = new StringBuilder("MAU-");
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) Long.remainderUnsigned(mixed, ALPHABET.length())));
            mixed = Long.divideUnsigned(mixed, ALPHABET.length());
        }
        return code.toString();
    }
}
