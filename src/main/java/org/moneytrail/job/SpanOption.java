package org.moneytrail.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moneytrail.generate.Span;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A range of whole numbers on the command line, such as {@code 2..60}, or {@code 3} for that number alone. */
final class SpanOption implements ITypeConverter<Span> {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}))?");

    @Override
    public Span convert(String words) {
        Matcher range = RANGE.matcher(words);
        if (!range.matches()) {
            throw new TypeConversionException("'" + words + "' is not a range such as 2..60");
        }
        int least = Integer.parseInt(range.group(1));
        int most = range.group(2) == null ? least : Integer.parseInt(range.group(2));
        try {
            return new Span(least, most);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }
}
