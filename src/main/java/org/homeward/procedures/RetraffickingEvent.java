package org.homeward.procedures;

import java.time.YearMonth;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;

/**
 * A person who came home was trafficked again, or there are signs of it. It names no case, no step and no day (R11, R14).
 *
 * @param country where it was told
 * @param mark the same each time for one case and kind; it tells neither
 */
public record RetraffickingEvent(CountryCode country, Corridor corridor, Kind kind, YearMonth month, String mark) {

    /** How it was told. The names are the codes of tables. */
    public enum Kind {
        /** A visit found signs of new exploitation or recruitment. */
        signs,
        /** The case was closed because of it. */
        closed
    }
}
