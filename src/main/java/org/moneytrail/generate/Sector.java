package org.moneytrail.generate;

/**
 * What a company does. Companies stand in blocks of {@link #BLOCK}, each with the same mix, so that the sector follows
 * from the number and one of a sector can be drawn without a list.
 */
enum Sector {
    SHOP(0, 6, "4711"),
    WHOLESALE(6, 3, "4690"),
    MANUFACTURER(9, 2, "1079"),
    SERVICES(11, 8, "6920"),
    CHARITY(19, 1, "9499");

    /** Companies in a block. */
    static final int BLOCK = 20;

    final int first;
    final int share;
    final String activity;

    Sector(int first, int share, String activity) {
        this.first = first;
        this.share = share;
        this.activity = activity;
    }

    static Sector of(long company) {
        int place = (int) (company % BLOCK);
        for (Sector sector : values()) {
            if (place < sector.first + sector.share) {
                return sector;
            }
        }
        throw new IllegalStateException(
                "Cannot tell the sector of place " + place + ": the shares do not fill a block");
    }
}
