package org.moneytrail.bench;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.moneytrail.trace.replay.Ledger;
import org.moneytrail.trace.replay.Replay;
import org.moneytrail.trace.replay.Rule;

/** What one thread does without any engine: reads the files into arrays, sorts them, replays them, writes files. */
final class PlainReplay {
    private static final List<String> COLUMNS =
            List.of("transaction_id", "booked_at", "debtor_account", "creditor_account", "amount_minor");

    private final Object2IntOpenHashMap<Binary> accounts = new Object2IntOpenHashMap<>();
    private final List<Binary> ids = new ArrayList<>();
    private final LongArrayList instants = new LongArrayList();
    private IntArrayList debtors = new IntArrayList();
    private IntArrayList creditors = new IntArrayList();
    private LongArrayList amounts = new LongArrayList();
    /** Where a payment, counted in the order of all, was read. */
    private int[] order;

    /** Writes what is traced under {@code fifo} and returns the seconds that the replay alone took. */
    double trace(Path payments, Map<String, List<String>> marks, Path output) throws IOException {
        accounts.defaultReturnValue(Ledger.OUTSIDE);
        File[] files = payments.toFile().listFiles((folder, name) -> name.endsWith(".parquet"));
        Arrays.sort(files);
        for (File file : files) {
            read(file);
        }
        sort();
        List<String> origins = marks.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        try (BufferedWriter traced = Files.newBufferedWriter(output.resolve("traced.csv"), StandardCharsets.UTF_8);
                BufferedWriter flows = Files.newBufferedWriter(output.resolve("flows.csv"), StandardCharsets.UTF_8)) {
            Int2ObjectOpenHashMap<List<String>> marked = marked(marks);
            long start = System.nanoTime();
            replay(marked, origins, traced, flows);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** Origins by the place of the payment that they mark. */
    private Int2ObjectOpenHashMap<List<String>> marked(Map<String, List<String>> marks) {
        Map<Binary, List<String>> byId = new HashMap<>();
        marks.forEach((id, of) -> byId.put(Binary.fromString(id), of));
        Int2ObjectOpenHashMap<List<String>> marked = new Int2ObjectOpenHashMap<>();
        for (int payment = 0; payment < order.length; payment++) {
            List<String> of = byId.get(ids.get(order[payment]));
            if (of != null) {
                marked.put(payment, of);
            }
        }
        return marked;
    }

    private void replay(
            Int2ObjectOpenHashMap<List<String>> marks,
            List<String> origins,
            BufferedWriter traced,
            BufferedWriter flows) {
        Replay replay = new Replay(List.of(Rule.FIFO), origins.size(), new Replay.Findings() {
            @Override
            public void payment(Rule rule, int origin, int payment, long minor, long marked) {
                line(traced, origins.get(origin), name(payment), null, minor);
            }

            @Override
            public void flow(Rule rule, int origin, int in, int out, long minor) {
                line(flows, origins.get(origin), name(in), name(out), minor);
            }

            @Override
            public void holding(Rule rule, int origin, int pool, long held, long residue) {}
        });
        for (int i = 0; i < accounts.size(); i++) {
            replay.addPool(false);
        }
        for (int payment = 0; payment < order.length; payment++) {
            List<String> of = marks.get(payment);
            if (of != null) {
                of.forEach(origin -> replay.mark(origins.indexOf(origin), Ledger.ALL));
            }
            long amount = amounts.getLong(payment);
            replay.pay(payment, debtors.getInt(payment), amount, creditors.getInt(payment), amount, () -> 0);
        }
        replay.end();
    }

    private String name(int payment) {
        return ids.get(order[payment]).toStringUsingUTF8();
    }

    private static void line(BufferedWriter to, String origin, String first, String second, long minor) {
        try {
            to.write(origin + "," + first + "," + (second == null ? "" : second + ",") + minor + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings all but the ids into their order. */
    private void sort() {
        order = new int[instants.size()];
        Arrays.setAll(order, i -> i);
        long[] at = instants.elements();
        LongArrays.radixSortIndirect(order, at, 0, order.length, true);
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && at[order[to]] == at[order[from]]) {
                to++;
            }
            if (to > from + 1) {
                IntArrays.quickSort(
                        order, from, to, (left, right) -> ids.get(left).compareTo(ids.get(right)));
            }
            from = to;
        }
        debtors = sorted(debtors);
        creditors = sorted(creditors);
        amounts = sorted(amounts);
    }

    private IntArrayList sorted(IntArrayList values) {
        IntArrayList sorted = new IntArrayList(order.length);
        for (int payment : order) {
            sorted.add(values.getInt(payment));
        }
        return sorted;
    }

    private LongArrayList sorted(LongArrayList values) {
        LongArrayList sorted = new LongArrayList(order.length);
        for (int payment : order) {
            sorted.add(values.getLong(payment));
        }
        return sorted;
    }

    private void read(File file) throws IOException {
        Configuration conf = new Configuration(false);
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toURI()), conf))) {
            MessageType all = reader.getFileMetaData().getSchema();
            MessageType schema = new MessageType(
                    all.getName(), COLUMNS.stream().map(all::getType).toList());
            reader.setRequestedSchema(schema);
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                        pages, new Ignoring(), schema, reader.getFileMetaData().getCreatedBy());
                ColumnReader[] columns = COLUMNS.stream()
                        .map(name -> store.getColumnReader(schema.getColumnDescription(new String[] {name})))
                        .toArray(ColumnReader[]::new);
                for (long row = 0; row < pages.getRowCount(); row++) {
                    ids.add(text(columns[0]));
                    instants.add(number(columns[1]));
                    debtors.add(account(text(columns[2])));
                    creditors.add(account(text(columns[3])));
                    amounts.add(number(columns[4]));
                }
            }
        }
    }

    private int account(Binary id) {
        if (id == null) {
            return Ledger.OUTSIDE;
        }
        int known = accounts.getInt(id);
        if (known != Ledger.OUTSIDE) {
            return known;
        }
        accounts.put(id, accounts.size());
        return accounts.size() - 1;
    }

    private static Binary text(ColumnReader column) {
        boolean present =
                column.getCurrentDefinitionLevel() == column.getDescriptor().getMaxDefinitionLevel();
        Binary value = present ? column.getBinary().copy() : null;
        column.consume();
        return value;
    }

    private static long number(ColumnReader column) {
        long value = column.getLong();
        column.consume();
        return value;
    }

    /** Columns are read one by one, so nothing is converted. */
    private static final class Ignoring extends GroupConverter {
        @Override
        public Converter getConverter(int field) {
            return new org.apache.parquet.io.api.PrimitiveConverter() {};
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
    }
}
