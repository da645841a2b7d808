package org.moneytrail.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes a synthetic world: the input of every job, and in {@code truth/} what was planted in it. */
public final class World {
    private final Days days;
    private final Rates rates;
    private final Economy economy;
    private final Script script;
    private final Registers registers;
    private final Ledger ledger;
    private final WorldSettings settings;

    private World(WorldSettings settings) {
        this.settings = settings;
        Streams streams = new Streams(settings.seed());
        days = new Days(settings.firstDay(), settings.days());
        rates = new Rates(streams, days.count());
        Population population = new Population(streams, settings.ordinaryPayments());
        Institutions institutions = new Institutions(population);
        economy = new Economy(streams, days, rates, population, institutions, settings.payments());
        script = new Script(settings, streams, days, rates, population, institutions, economy);
        registers = new Registers(streams, days, population, institutions, script.cast);
        ledger = new Ledger(streams, days, economy);
    }

    /**
     * Writes a world into {@code output}, in the input layout plus {@code reference/} and {@code truth/}. Equal settings
     * give equal bytes. Payments are in ascending time, a file a month. The number of payments is the one asked for, or a
     * little more where the very last days have more due than their share.
     *
     * @param output a folder that does not exist or is empty
     * @throws UncheckedIOException if the folder has something in it or cannot be written
     */
    public static void write(Path output, WorldSettings settings) {
        World world = new World(settings);
        world.script.plan();
        try {
            world.write(new WorldFiles(output));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a world to " + output + ": " + e, e);
        }
    }

    private void write(WorldFiles files) {
        registers.write(files);
        ledger.write(files, script.payments(), settings.payments());
        writeTrade(files);
        writeCases(files);
        writeRates(files);
        new Truth(script).write(files);
    }

    /** Declarations by month, and whom they name: who is who is known for every one of them. */
    private void writeTrade(WorldFiles files) {
        try (WorldFiles.Monthly declarations = files.monthly("declarations", DeclarationItem.HEADER, days);
                WorldFiles.Csv links = files.open("truth", "links", Link.HEADER)) {
            for (Link link : script.links()) {
                links.write(link.row());
            }
            for (int day = 0; day < days.count(); day++) {
                declarations.turnTo(day);
                List<DeclarationItem> ordinary = economy.trade.lodged(day);
                ordinary.stream()
                        .filter(item -> item.itemNumber() == 1)
                        .flatMap(item -> Stream.of(Link.of(item)))
                        .forEach(link -> links.write(link.row()));
                int today = day;
                Stream<DeclarationItem> planned =
                        script.declarations().stream().filter(item -> item.lodged() / Days.DAY == today);
                Stream.concat(ordinary.stream(), planned)
                        .sorted(Comparator.comparingLong(DeclarationItem::lodged)
                                .thenComparing(DeclarationItem::declarationId)
                                .thenComparingInt(DeclarationItem::itemNumber))
                        .forEach(item -> declarations.write(item.row(days)));
            }
        }
    }

    private void writeCases(WorldFiles files) {
        try (WorldFiles.Csv seizures = files.open("seizures", "seizures", Seizure.HEADER);
                WorldFiles.Csv subjects = files.open("seizure-subjects", "subjects", SeizureSubject.HEADER);
                WorldFiles.Csv designations = files.open("designations", "targets.simple", Designation.HEADER)) {
            script.seizures().forEach(seizure -> seizures.write(seizure.row(days)));
            script.subjects().forEach(subject -> subjects.write(subject.row()));
            script.designations().forEach(designation -> designations.write(designation.row()));
        }
    }

    private void writeRates(WorldFiles files) {
        try (WorldFiles.Csv out = files.open("reference", "rates", new String[] {"day", "currency", "base_per_unit"})) {
            for (int day = 0; day < days.count(); day++) {
                for (String currency : rates.currencies()) {
                    out.write(days.date(day).toString(), currency, rates.text(currency, day));
                }
            }
        }
    }
}
