package org.homeward.deadlines.web;

import org.homeward.directory.Directory;
import org.homeward.shared.CountryCode;
import org.homeward.shared.NotFound;

/** Reads the parameters in the address of a calendar; impossible ones count as missing. */
final class CalendarPathParameters {

    private CalendarPathParameters() {}

    static CountryCode country(String text, Directory directory) {
        return directory.countries().stream()
                .map(country -> country.code())
                .filter(code -> code.value().equals(text))
                .findFirst()
                .orElseThrow(NotFound::aPage);
    }

    static int year(String text) {
        if (!text.matches("20[0-9]{2}")) {
            throw NotFound.aPage();
        }
        return Integer.parseInt(text);
    }

    static long id(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw NotFound.aPage();
        }
        return Long.parseLong(text);
    }
}
