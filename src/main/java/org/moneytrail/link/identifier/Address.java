package org.moneytrail.link.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moneytrail.link.name.Romaniser;

/**
 * Postal addresses. Strict, for to share one is taken as evidence: nothing misspelt or left out counts as the same, so
 * that a register that adds the postcode does not meet one that does not. A street that is named for a day, such as 8
 * March, passes for one with a house number.
 */
public final class Address {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** What kind of place a name or number stands for, which some write, some shorten and some leave out. */
    private static final Set<String> KINDS = Stream.of(
                    "улица ул көшесі көш ko chasi kochasi street str st",
                    "проспект просп пр т даңғылы даң avenue ave переулок пер бульвар б р boulevard blvd road rd",
                    "дом д үй uy house building bldg здание зд строение стр корпус корп к block",
                    "квартира кв пәтер xonadon apartment apt flat офис оф office suite комната ком room этаж эт floor",
                    "город г қаласы қ shahri city town село с ауылы посёлок пос п village район ауданы tumani",
                    "область обл облысы viloyati region № n no")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(Romaniser::word)
            .collect(Collectors.toUnmodifiableSet());

    /** Longer numbers are postcodes. */
    private static final Pattern HOUSE = Pattern.compile("[0-9]{1,4}[a-z]?");

    /** The town and the street or quarter. */
    private static final int NAMES = 2;

    private Address() {}

    /**
     * The names in plain Latin letters and alphabetical order, then the numbers in the order in which they stand:
     * houses stand before flats. An address that has not a house number and two names, of the street or quarter and
     * of the town, has a fault.
     */
    public static Identifier read(String written) {
        Set<String> names = new TreeSet<>();
        List<String> numbers = new ArrayList<>();
        for (String word : words(written)) {
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            } else if (!KINDS.contains(word)) {
                names.add(word);
            }
        }
        boolean house =
                numbers.stream().anyMatch(number -> HOUSE.matcher(number).matches());
        String normal = Stream.concat(names.stream(), numbers.stream()).collect(Collectors.joining(" "));
        return house && names.size() >= NAMES
                ? Identifier.valid(normal, Told.NOTHING)
                : Identifier.wrong(
                        normal, Fault.form("An address has a town, a street or quarter, and a house number."));
    }

    /** The words in plain Latin letters and the numbers, in order. */
    public static List<String> words(String address) {
        List<String> words = new ArrayList<>();
        for (String written : BETWEEN.split(address)) {
            String word = Romaniser.word(written);
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
