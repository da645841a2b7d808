package org.moneytrail.settings;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, gathered while reading goes on, so that a user mends all of it in one go. */
final class Problems {
    private record Problem(Place place, String what) {}

    private final List<Problem> noted = new ArrayList<>();

    void note(Place place, String what) {
        noted.add(new Problem(place, what));
    }

    void throwIfAny() {
        if (!noted.isEmpty()) {
            throw new WrongSettings(message());
        }
    }

    private String message() {
        noted.sort(comparing(Problem::place));
        int width = noted.stream()
                .mapToInt(problem -> problem.place().toString().length())
                .max()
                .orElseThrow();
        StringBuilder message = new StringBuilder("Cannot start: ")
                .append(noted.size() == 1 ? "1 setting is wrong." : noted.size() + " settings are wrong.");
        for (Problem problem : noted) {
            String place = problem.place().toString();
            message.append("\n  ")
                    .append(place)
                    .append(" ".repeat(width - place.length() + 2))
                    .append(problem.what());
        }
        return message.toString();
    }
}
