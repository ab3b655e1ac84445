package org.homeward.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.shared.procedures.ReturnJourneyProcess;

/** Answers to the intake form that are right, to be changed by a test. */
public final class Intakes {

    private Intakes() {}

    public static Map<String, Object> adult() {
        var data = new LinkedHashMap<String, Object>();
        data.put(ReturnJourneyProcess.Variable.WAY_IN, "detected");
        data.put(ReturnJourneyProcess.Variable.DETECTED_AT, "2026-01-05T09:00+07:00");
        data.put(ReturnJourneyProcess.Variable.HOST_COUNTRY, "TH");
        data.put("hostProvince", "TH-27");
        data.put(ReturnJourneyProcess.Variable.ORIGIN_COUNTRY, "KH");
        data.put("place", "A house by the harbour");
        data.put("givenName", "Sok");
        data.put("ageStated", 24);
        return data;
    }

    public static Map<String, Object> adultWith(String field, Object value) {
        var data = adult();
        data.put(field, value);
        return data;
    }

    public static Map<String, Object> adultWithout(String field) {
        var data = adult();
        data.remove(field);
        return data;
    }
}
