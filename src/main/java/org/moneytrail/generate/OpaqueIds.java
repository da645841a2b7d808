package org.moneytrail.generate;

/** Unique ids that tell neither order nor origin: a letter and eight signs of Crockford's base 32. */
final class OpaqueIds {
    private static final char[] SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private final char prefix;
    private final Permutation permutation;

    OpaqueIds(char prefix, Streams streams) {
        this.prefix = prefix;
        this.permutation = new Permutation(1L << 40, streams.bits(Topic.IDENTITY, prefix));
    }

    /** The id of the record with this serial number, which is less than 2⁴⁰. */
    String of(long serial) {
        long scrambled = permutation.of(serial);
        char[] text = new char[9];
        text[0] = prefix;
        for (int i = 8; i > 0; i--) {
            text[i] = SIGNS[(int) (scrambled & 31)];
            scrambled >>>= 5;
        }
        return new String(text);
    }
}
