package org.homeward.sop;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The age bands of the Counter-Trafficking Data Collaborative (sop-facts 7.1, S72). */
public final class AgeBand {

    /** For an age that isn't known. */
    public static final String UNKNOWN = "unknown";

    private static final int[] FROM = {0, 9, 18, 21, 24, 27, 30, 39, 48};

    private AgeBand() {}

    /** The band of an age in years, {@code 18-20}; {@link #UNKNOWN} for null. */
    public static String of(@Nullable Integer years) {
        if (years == null || years < 0) {
            return UNKNOWN;
        }
        var place = (int) Arrays.stream(FROM).filter(from -> from <= years).count() - 1;
        return name(place);
    }

    /** All bands by age, the unknown one last. */
    public static List<String> all() {
        return Stream.concat(
                        java.util.stream.IntStream.range(0, FROM.length).mapToObj(AgeBand::name), Stream.of(UNKNOWN))
                .toList();
    }

    private static String name(int place) {
        return place == FROM.length - 1 ? FROM[place] + "+" : FROM[place] + "-" + (FROM[place + 1] - 1);
    }
}
