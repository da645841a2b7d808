package org.moneytrail.lake;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Who holds a lake's lock.
 *
 * @param started when its process started, which tells it from a later process with the same number; empty where the
 *     system does not say
 */
record Holder(String host, long pid, Optional<Instant> started, String job, Instant since) {
    /** Two processes may read the start of one of them this far apart, since the system counts it from its own start. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(5);

    static Holder self(String job, Instant since) {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(localHost(), self.pid(), self.info().startInstant(), job, since);
    }

    /** The holder that a lock's text names; empty if the text is damaged or cut off. */
    static Optional<Holder> parse(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
            String started = lines.getProperty("started", "");
            return Optional.of(new Holder(
                    lines.getProperty("host", ""),
                    Long.parseLong(lines.getProperty("pid", "")),
                    started.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(started)),
                    lines.getProperty("job", ""),
                    Instant.parse(lines.getProperty("since", ""))));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    String text() {
        return "host=%s%npid=%d%nstarted=%s%njob=%s%nsince=%s%n"
                .formatted(host, pid, started.map(Instant::toString).orElse(""), job, since);
    }

    /** True only if it is certain: the process was on this host and is there no more. */
    boolean isGone() {
        if (!host.equals(localHost())) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return true;
        }
        Optional<Instant> now = process.get().info().startInstant();
        return started.isPresent()
                && now.isPresent()
                && Duration.between(started.get(), now.get()).abs().compareTo(CLOCK_SLACK) > 0;
    }

    /** A host without an address still has a name: the message starts with it. */
    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            String message = String.valueOf(e.getMessage());
            int colon = message.indexOf(':');
            return colon < 0 ? message : message.substring(0, colon);
        }
    }
}
