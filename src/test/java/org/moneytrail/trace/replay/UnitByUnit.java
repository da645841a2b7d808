package org.moneytrail.trace.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The obvious replay: money as a list of single units, each of which knows its label and the payment it came by. Slow and
 * easy to believe; amounts must be small.
 */
final class UnitByUnit {
    record Unit(int label, int inPayment) {}

    final Map<List<Integer>, Long> payments = new TreeMap<>(UnitByUnit::compare);
    final Map<List<Integer>, Long> flows = new TreeMap<>(UnitByUnit::compare);
    final Map<List<Integer>, Long> holdings = new TreeMap<>(UnitByUnit::compare);
    final Map<List<Integer>, Long> residues = new TreeMap<>(UnitByUnit::compare);

    UnitByUnit(MarkedLedger ledger, Rule rule) {
        Map<Integer, List<Unit>> pools = new HashMap<>();
        for (int p = 0; p < ledger.size(); p++) {
            List<Unit> moving = new ArrayList<>();
            if (ledger.debtorPool(p) == Ledger.OUTSIDE) {
                addClean(moving, ledger.debit(p));
            } else {
                List<Unit> pool = pool(pools, ledger, ledger.debtorPool(p));
                addClean(pool, Math.max(0, ledger.debit(p) - pool.size()));
                moving = take(pool, (int) ledger.debit(p), rule);
                for (Unit unit : moving) {
                    if (unit.label() >= 0) {
                        flows.merge(List.of(unit.label(), unit.inPayment(), p), 1L, Long::sum);
                    }
                }
            }
            int[] labels = labels(convert(moving, ledger.debit(p), ledger.credit(p)), ledger, p);
            Map<Integer, Long> totals = new TreeMap<>();
            for (int label : labels) {
                if (label >= 0) {
                    totals.merge(label, 1L, Long::sum);
                }
            }
            int payment = p;
            totals.forEach((label, total) -> payments.put(List.of(label, payment), total));
            if (ledger.creditorPool(p) != Ledger.OUTSIDE) {
                join(pool(pools, ledger, ledger.creditorPool(p)), ledger, p, labels, totals);
            }
        }
        pools.forEach((number, pool) -> {
            for (Unit unit : pool) {
                if (unit.label() >= 0) {
                    holdings.merge(List.of(unit.label(), number), 1L, Long::sum);
                }
            }
        });
    }

    private void join(List<Unit> pool, MarkedLedger ledger, int p, int[] labels, Map<Integer, Long> totals) {
        for (int label : labels) {
            boolean material = label >= 0 && totals.get(label) >= ledger.leastMaterial(p);
            boolean stays = ledger.isTerminal(ledger.creditorPool(p));
            if (label >= 0 && !material) {
                residues.merge(List.of(label, ledger.creditorPool(p)), 1L, Long::sum);
            } else if (label >= 0 && stays) {
                holdings.merge(List.of(label, ledger.creditorPool(p)), 1L, Long::sum);
            }
            pool.add(new Unit(material && !stays ? label : -1, p));
        }
    }

    private static int[] labels(List<Unit> units, MarkedLedger ledger, int p) {
        int[] labels = units.stream().mapToInt(Unit::label).toArray();
        for (int mark = 0; mark < ledger.marks(); mark++) {
            if (ledger.markPayment(mark) != p) {
                continue;
            }
            long wanted = ledger.markAmount(mark) == Ledger.ALL ? labels.length : ledger.markAmount(mark);
            for (int i = 0; i < labels.length && wanted > 0; i++) {
                if (labels[i] < 0) {
                    labels[i] = ledger.markOrigin(mark);
                    wanted--;
                }
            }
        }
        return labels;
    }

    private static List<Unit> convert(List<Unit> units, long debit, long credit) {
        List<Unit> converted = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            long copies = (i + 1) * credit / debit - i * credit / debit;
            for (long n = 0; n < copies; n++) {
                converted.add(units.get(i));
            }
        }
        return converted;
    }

    private static List<Unit> take(List<Unit> pool, int count, Rule rule) {
        List<Unit> taken = new ArrayList<>();
        if (rule == Rule.PRO_RATA) {
            takeInProportion(pool, count, taken);
            return taken;
        }
        while (taken.size() < count) {
            int next = switch (rule) {
                case LIFO -> pool.size() - 1;
                case CLEAN_FIRST -> firstOr0(pool, true);
                case TAINTED_FIRST -> firstOr0(pool, false);
                default -> 0;
            };
            taken.add(pool.remove(next));
        }
        return taken;
    }

    private static void takeInProportion(List<Unit> pool, int count, List<Unit> taken) {
        Map<Integer, Long> held = new TreeMap<>();
        pool.forEach(unit -> held.merge(unit.label(), 1L, Long::sum));
        long total = pool.size();
        long cumulative = 0;
        for (Map.Entry<Integer, Long> label : held.entrySet()) {
            long before = cumulative * count / total;
            cumulative += label.getValue();
            long pays = cumulative * count / total - before;
            for (int i = 0; i < pool.size() && pays > 0; i++) {
                if (pool.get(i).label() == label.getKey()) {
                    taken.add(pool.remove(i--));
                    pays--;
                }
            }
        }
    }

    private static int firstOr0(List<Unit> pool, boolean clean) {
        for (int i = 0; i < pool.size(); i++) {
            if (pool.get(i).label() < 0 == clean) {
                return i;
            }
        }
        return 0;
    }

    private static List<Unit> pool(Map<Integer, List<Unit>> pools, MarkedLedger ledger, int number) {
        return pools.computeIfAbsent(number, none -> {
            List<Unit> pool = new ArrayList<>();
            addClean(pool, ledger.opening(number));
            return pool;
        });
    }

    private static void addClean(List<Unit> pool, long count) {
        for (long i = 0; i < count; i++) {
            pool.add(new Unit(-1, -1));
        }
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).equals(right.get(i))) {
                return Integer.compare(left.get(i), right.get(i));
            }
        }
        return 0;
    }
}
