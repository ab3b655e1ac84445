package org.homeward.cases;

import java.util.Locale;
import java.util.Map;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.forms.FormCheck;
import org.homeward.engine.forms.FormRuleDays;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.springframework.stereotype.Component;

/** The forms that belong to no step, and the check of their answers. */
@Component
public class FormsOutsideSteps {

    private final FormLibrary library;
    private final FormCheck check;
    private final TodayInCountry today;
    private final CaseFactsRecords facts;

    FormsOutsideSteps(FormLibrary library, FormCheck check, TodayInCountry today, CaseFactsRecords facts) {
        this.library = library;
        this.check = check;
        this.today = today;
        this.facts = facts;
    }

    /** The form's schema as it is asked in that country. */
    public String schema(String form, CountryCode country, Locale language) {
        return library.journeySchema(form, language, days(country));
    }

    /** As {@link #schema(String, CountryCode, Locale)}, about a case that is open. */
    public String schema(String form, CaseNumber number, CountryCode country, Locale language) {
        return library.journeySchema(form, language, days(number, country));
    }

    /** The answers as they may be stored; throws {@link InvalidContentException} with what is wrong at each field. */
    ValidatedAnswers checked(String form, Map<String, Object> data, CountryCode country) {
        return checked(form, data, days(country));
    }

    /** As {@link #checked(String, Map, CountryCode)}, about a case that is open. */
    ValidatedAnswers checked(String form, CaseNumber number, Map<String, Object> data, CountryCode country) {
        return checked(form, data, days(number, country));
    }

    private ValidatedAnswers checked(String form, Map<String, Object> data, FormRuleDays days) {
        var definition = library.ofJourney(form);
        return new ValidatedAnswers(
                definition.fields(), check.check(definition, data, days).required());
    }

    private FormRuleDays days(CountryCode country) {
        return new FormRuleDays(today.zone(country), Map.of(FormRuleDays.Event.today, today.in(country)));
    }

    private FormRuleDays days(CaseNumber number, CountryCode country) {
        var opened = today.at(facts.of(number).openedAt(), country);
        return new FormRuleDays(
                today.zone(country),
                Map.of(FormRuleDays.Event.today, today.in(country), FormRuleDays.Event.opened, opened));
    }
}
