package org.moneytrail.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.moneytrail.money.IdOrder;

/**
 * What of an earlier trace under one rule still stands. A replay's state after some slabs rests on their payments, the marks upon them,
 * the openings, rules and materiality, and on nothing that comes later; what funded a target rests on the payments up to
 * it. So each has a key, a digest of all that it rests on, and stands if its key is among those that the earlier trace
 * left.
 */
final class Standing {
    /** How the key of what was found from origins begins. */
    static final String FROM_ORIGINS = "from origins ";

    /** How the key of what funded a target begins. */
    static final String OF_TARGET = "of target ";

    /** Changes whenever a trace writes down another form, or finds something else than before. */
    static final String FORM = "moneytrail-trace-7";

    /** Each state that is kept lies so many times farther back than the one after it; each names every account. */
    private static final int SPARSER = 4;

    /**
     * A mark as it lies in the ledger.
     *
     * @param bookedAt of its payment, microseconds since 1970
     * @param minor how much of it; null for all
     */
    record Mark(long slab, long bookedAt, String id, String payment, Long minor) {
        private String line() {
            return id.length() + ":" + id + payment.length() + ":" + payment + minor;
        }
    }

    /** One who was asked about, with what that rests on. */
    private record Target(String key, int slab) {}

    private final List<Slab> slabs;
    private final List<String> states = new ArrayList<>();
    private final Map<String, Target> targets = new TreeMap<>(IdOrder.BY_CODE_POINT);
    private final String end;
    private final Set<String> known;

    /**
     * @param slabs all of the ledger that is looked at, in order of time
     * @param whole how many of them are looked at to their end
     * @param until when the looking ends
     * @param terms what else all rests on
     * @param origins marks of origins
     * @param targets marks of targets
     * @param materiality what the materiality of a slab's payments rests on
     * @param known keys that the earlier trace left
     */
    Standing(
            List<Slab> slabs,
            int whole,
            long until,
            String terms,
            Collection<Mark> origins,
            Collection<Mark> targets,
            Materiality materiality,
            Set<String> known) {
        this.slabs = slabs;
        this.known = known;
        Map<Long, List<String>> marked = new TreeMap<>();
        origins.forEach(mark ->
                marked.computeIfAbsent(mark.slab(), none -> new ArrayList<>()).add(mark.line()));
        MessageDigest payments = begin(terms);
        MessageDigest all = begin("with marks " + terms);
        List<String> ledgers = new ArrayList<>();
        for (Slab slab : slabs) {
            boolean isWhole = states.size() < whole;
            String line = slab.begin() + " " + slab.payments() + " " + slab.run() + (isWhole ? "" : " until " + until);
            add(payments, line);
            ledgers.add(key(payments));
            List<String> marks = marked.getOrDefault(slab.begin(), new ArrayList<>());
            Collections.sort(marks);
            add(all, line + marks + materiality.until(slab.last()));
            if (isWhole) {
                states.add(key(all));
            }
        }
        add(all, "the end");
        end = FROM_ORIGINS + key(all);
        Map<String, List<Mark>> byTarget = new TreeMap<>();
        targets.forEach(mark ->
                byTarget.computeIfAbsent(mark.id(), none -> new ArrayList<>()).add(mark));
        byTarget.forEach((id, marks) -> {
            int last =
                    marks.stream().mapToInt(mark -> indexOf(mark.slab())).max().orElseThrow();
            this.targets.put(id, new Target(targetKey(ledgers.get(last), marks), last));
        });
    }

    /** After how many slabs the replay can go on; 0 if it must begin anew. */
    int from() {
        for (int after = states.size(); after > 0; after--) {
            if (known.contains(states.get(after - 1))) {
                return after;
            }
        }
        return 0;
    }

    /** When the last payment was booked of which what was found stands; none if all is replayed. */
    Optional<Instant> standsUntil() {
        int from = from();
        return from == 0 ? Optional.empty() : Optional.of(slabs.get(from - 1).last());
    }

    /** The key of the state after so many slabs. */
    String state(int slabs) {
        return states.get(slabs - 1);
    }

    /** How many payments the first slabs hold. */
    long payments(int count) {
        return slabs.subList(0, count).stream().mapToLong(Slab::payments).sum();
    }

    /**
     * After how many slabs a state is worth keeping: after all of them, and ever more sparsely towards the beginning, since
     * payments seldom come very late.
     */
    List<Integer> worthKeeping() {
        TreeSet<Integer> after = new TreeSet<>();
        after.add(states.size());
        for (int back = 1; back < states.size(); back *= SPARSER) {
            after.add(states.size() - back);
        }
        after.remove(0);
        return List.copyOf(after);
    }

    /** Where the replay shall write down its state, beyond what stands. */
    List<Stop> stops() {
        int from = from();
        return worthKeeping().stream()
                .filter(after -> after > from)
                .map(after -> new Stop(
                        after < slabs.size() ? slabs.get(after).begin() : Stop.END, state(after), payments(after)))
                .toList();
    }

    /** Keys of the earlier states that are kept. */
    List<String> keptStates() {
        int from = from();
        return worthKeeping().stream()
                .filter(after -> after <= from)
                .map(this::state)
                .filter(known::contains)
                .toList();
    }

    /** Targets whose funding must be found anew. */
    List<String> asked() {
        return targets.entrySet().stream()
                .filter(target -> !stands(target.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Targets whose funding stands. */
    List<String> answered() {
        return targets.entrySet().stream()
                .filter(target -> stands(target.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many slabs one must read to answer all that are asked. */
    int upToAsked() {
        return targets.values().stream()
                .filter(target -> !stands(target))
                .mapToInt(target -> target.slab() + 1)
                .max()
                .orElse(0);
    }

    /** True if the earlier trace found all that there is to find from origins, and nothing else. */
    boolean isForwardFound() {
        return known.contains(end);
    }

    /** Keys of what was found: from origins, and for each target; with the number of payments that each rests on. */
    Map<String, Long> findings() {
        Map<String, Long> keys = new TreeMap<>();
        keys.put(end, payments(slabs.size()));
        for (Target target : targets.values()) {
            keys.put(target.key(), payments(target.slab() + 1));
        }
        return keys;
    }

    private boolean stands(Target target) {
        return known.contains(target.key());
    }

    private int indexOf(long slab) {
        return Collections.binarySearch(slabs.stream().map(Slab::begin).toList(), slab);
    }

    private static String targetKey(String ledger, List<Mark> marks) {
        MessageDigest digest = begin(ledger);
        marks.stream().map(Mark::line).sorted().forEach(line -> add(digest, line));
        return OF_TARGET + key(digest);
    }

    private static MessageDigest begin(String terms) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, FORM);
            add(digest, terms);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** What the digest is until now; it can go on. */
    private static String key(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be copied", e);
        }
    }
}
