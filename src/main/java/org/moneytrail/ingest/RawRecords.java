package org.moneytrail.ingest;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The records of one file as it writes them, in their order. */
interface RawRecords extends Iterator<RawRecords.Line>, AutoCloseable {
    /** A record and the line on which it starts. */
    record Line(long number, String[] fields) {}

    /** What the fields of a record are called. */
    List<String> header();

    /** The records that are left. */
    default Stream<Line> lines() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    void close();
}
