package org.moneytrail.settings;

/** Settings that cannot be used. The message lists every problem with its place, ready to be shown to the user. */
public final class WrongSettings extends RuntimeException {
    WrongSettings(String message) {
        super(message);
    }
}
