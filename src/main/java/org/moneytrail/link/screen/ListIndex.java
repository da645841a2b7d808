package org.moneytrail.link.screen;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moneytrail.link.name.Name;
import org.moneytrail.link.name.NameComparison;
import org.moneytrail.link.name.NameKind;
import org.moneytrail.link.name.NameScore;
import org.moneytrail.link.name.Part;
import org.moneytrail.link.name.Token;
import org.moneytrail.link.score.BlockKeys;
import org.moneytrail.link.score.NameShares;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.settings.ScreenSettings;

/**
 * The names on sanctions lists, to be searched by name. Only names with a telling word in common are compared, by its
 * consonants; a word that many listed names bear is not enough alone. A name with accents is searched as forms write
 * it without, too. Thread-safe; names are taken apart on the first search after the index was made or read back.
 */
public final class ListIndex implements Serializable {
    /** A word that more listed names than this bear does not bring them up alone. */
    private static final int COMMON = 50;

    private static final int ENOUGH = 2;

    private static final Comparator<Hit> MOST_ALIKE = Comparator.<Hit>comparingDouble(
                    hit -> -hit.score().score())
            .thenComparing(hit -> hit.listed().quality())
            .thenComparing(hit -> hit.listed().list())
            .thenComparing(hit -> hit.listed().listId())
            .thenComparing(hit -> hit.listed().name());

    private final List<ListedName> listed;
    private final LinkSettings link;
    private final double from;
    private transient volatile Searched searched;

    /**
     * Listed names taken apart in each of their spellings, whose they are, and which bear a word, by their positions.
     */
    private record Searched(
            NameComparison comparison, List<ListedName> listed, List<Name> names, Map<String, List<Integer>> bearers) {}

    public ListIndex(List<ListedName> listed, LinkSettings link, ScreenSettings screen) {
        this.listed = List.copyOf(listed);
        this.link = link;
        from = screen.nameFrom() / 100.0;
    }

    /**
     * Who on the lists has a name so like this that it is a hit, the most alike first; of each of them the name that
     * is most alike.
     *
     * @param kind PERSON or COMPANY; anything else if it is not known
     */
    public List<Hit> search(String kind, String written) {
        Map<List<String>, Hit> best = new LinkedHashMap<>();
        for (NameKind each : NameKind.values()) {
            if (!isKnown(kind) || NameKind.of(kind) == each) {
                for (String spelling : BlockKeys.spellings(List.of(written))) {
                    search(Name.of(each, spelling), each, best);
                }
            }
        }
        return best.values().stream().sorted(MOST_ALIKE).toList();
    }

    private void search(Name name, NameKind kind, Map<List<String>, Hit> best) {
        Searched in = searched();
        for (int candidate : candidates(in, name)) {
            ListedName one = in.listed().get(candidate);
            if (NameKind.of(one.kind()) == kind) {
                NameScore score = in.comparison().compare(name, in.names().get(candidate));
                if (score.score() >= from && agreesEnough(score)) {
                    best.merge(
                            List.of(one.list(), one.listId()),
                            new Hit(one, score),
                            (held, next) -> MOST_ALIKE.compare(held, next) <= 0 ? held : next);
                }
            }
        }
    }

    /** True if two telling words agree, or the only one that both have: a family name and an initial fit too many. */
    private static boolean agreesEnough(NameScore score) {
        int left = 0;
        int right = 0;
        int agreeing = 0;
        for (Part part : score.parts()) {
            left += part.left() != null && part.left().role().isStrong() ? 1 : 0;
            right += part.right() != null && part.right().role().isStrong() ? 1 : 0;
            agreeing += part.isStrong() && part.worth() > 0 ? 1 : 0;
        }
        return agreeing >= Math.min(ENOUGH, Math.max(left, right));
    }

    private static boolean isKnown(String kind) {
        return NameKind.PERSON.name().equals(kind) || NameKind.COMPANY.name().equals(kind);
    }

    private static List<Integer> candidates(Searched in, Name name) {
        List<String> keys = keys(name);
        Map<Integer, Integer> shared = new HashMap<>();
        for (String key : keys) {
            List<Integer> sharing = in.bearers().getOrDefault(key, List.of());
            int counts = sharing.size() <= COMMON || keys.size() == 1 ? ENOUGH : 1;
            sharing.forEach(candidate -> shared.merge(candidate, counts, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= ENOUGH)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Searched searched() {
        if (searched == null) {
            synchronized (this) {
                if (searched == null) {
                    searched = takenApart();
                }
            }
        }
        return searched;
    }

    private Searched takenApart() {
        List<ListedName> bearing = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        Map<String, List<Integer>> bearers = new HashMap<>();
        for (ListedName one : listed) {
            for (String spelling : BlockKeys.spellings(List.of(one.name()))) {
                Name name = Name.of(NameKind.of(one.kind()), spelling);
                for (String key : keys(name)) {
                    bearers.computeIfAbsent(key, none -> new ArrayList<>()).add(names.size());
                }
                bearing.add(one);
                names.add(name);
            }
        }
        return new Searched(new NameComparison(link), bearing, names, bearers);
    }

    /** What a name must share with another to be compared: its telling words, or if it has none, all. */
    private static List<String> keys(Name name) {
        List<String> telling = NameShares.keys(name);
        return telling.isEmpty()
                ? name.tokens().stream().map(Token::sound).distinct().toList()
                : telling;
    }
}
