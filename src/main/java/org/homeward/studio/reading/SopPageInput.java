package org.homeward.studio.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.studio.insight.InsightFilter;
import org.homeward.studio.insight.InsightPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a procedure's page; its address.
 *
 * @param process the process whose diagram it is, the first one if null
 * @param step the step whose details stand beside the list
 */
record SopPageInput(
        @Nullable String process,
        @Nullable String step,
        @Nullable DiagramOverlay on,
        @Nullable InsightPeriod period,
        @Nullable Corridor corridor,
        @Nullable CountryCode country,
        @Nullable AgencyCode agency) {

    InsightFilter filter() {
        return new InsightFilter(period == null ? InsightPeriod.all : period, corridor, country, agency);
    }

    DiagramOverlay shown() {
        return on == null ? DiagramOverlay.who : on;
    }

    SopPageInput of(String otherProcess) {
        return new SopPageInput(otherProcess, null, on, period, corridor, country, agency);
    }

    SopPageInput at(String otherStep) {
        return new SopPageInput(process, otherStep, on, period, corridor, country, agency);
    }

    SopPageInput showing(DiagramOverlay other) {
        return new SopPageInput(process, step, other, period, corridor, country, agency);
    }

    /** The address with what differs from the page as it opens. */
    String address(String sop) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "process", process);
        put(parameters, "step", step);
        put(parameters, "on", on);
        put(parameters, "period", period);
        put(parameters, "corridor", corridor);
        put(parameters, "country", country);
        put(parameters, "agency", agency);
        var query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return "/studio/" + sop + query;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && value.toString().matches("[A-Za-z0-9_-]{1,80}")) {
            parameters.put(name, value.toString());
        }
    }
}
