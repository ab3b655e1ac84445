package org.homeward.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The offices that a case's reader may call: their own country's focal point, and the other country's once something has crossed the
 * border, so that nobody there is called before the person was asked (R3). An agency that only gives a service, or is asked for advice
 * because the person fears the authorities at home, calls no other country.
 */
@Component
public class FocalPoints {

    private static final Set<String> SERVICE_ONLY = Set.of("service");

    private final Messages messages;
    private final Directory directory;
    private final BarredOffices barred;
    private final TodayInCountry today;

    FocalPoints(Messages messages, Directory directory, BarredOffices barred, TodayInCountry today) {
        this.barred = barred;
        this.messages = messages;
        this.directory = directory;
        this.today = today;
    }

    /** The desks to call and what is to be said about them; the caller has asked the access policy. */
    @Transactional(readOnly = true)
    public Calls of(CaseNumber number, Corridor corridor, Actor actor, Locale language) {
        var desks = new ArrayList<FocalPoint>();
        add(desks, number, actor.country(), actor, language);
        var other = corridor.host().equals(actor.country()) ? corridor.origin() : corridor.host();
        var foreign = !other.equals(actor.country()) && !isServiceOnly(actor);
        var inTouch =
                foreign && messages.seenBy(number, actor.country()).stream().anyMatch(Message::crossesBorder);
        if (inTouch) {
            add(desks, number, other, actor, language);
        }
        return new Calls(desks, foreign && !inTouch, foreign && commitOnly(corridor));
    }

    /** The own country's desk alone, for who sees one step and no corridor. */
    @Transactional(readOnly = true)
    public Calls own(CaseNumber number, Actor actor, Locale language) {
        return of(number, new Corridor(actor.country(), actor.country()), actor, language);
    }

    private boolean isServiceOnly(Actor actor) {
        return directory
                .agency(actor.agency())
                .filter(agency -> SERVICE_ONLY.equals(agency.functions()))
                .isPresent();
    }

    /** Whether two countries have no instrument of their own, so that the COMMIT focal points carry the case. */
    public boolean commitOnly(Corridor corridor) {
        return !corridor.sameCountry() && directory.fallsBackToCommit(corridor, today.in(corridor.host()));
    }

    /** The names of the countries with which a country has no such instrument. */
    public List<String> commitOnly(CountryCode own, Locale language) {
        return directory.countries().stream()
                .map(Country::code)
                .filter(other -> commitOnly(new Corridor(own, other)) || commitOnly(new Corridor(other, own)))
                .map(other -> directory.countryName(other, language))
                .toList();
    }

    private void add(List<FocalPoint> desks, CaseNumber number, CountryCode country, Actor actor, Locale language) {
        directory
                .agency(directory.focalPoint(country, today.in(country)))
                .filter(agency -> !agency.code().equals(actor.agency()) && !barred.bars(number, agency.code()))
                .map(agency -> new FocalPoint(
                        directory.countryName(country, language),
                        agency.name(language),
                        agency.phone(),
                        spoken(agency.languages(), language)))
                .ifPresent(desks::add);
    }

    private static String spoken(String codes, Locale language) {
        return Arrays.stream(codes.split(";"))
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(language))
                .collect(Collectors.joining(", "));
    }

    /**
     * The desks to call.
     *
     * @param notYet whether the other country's desk isn't named because nothing was sent there
     * @param commit whether the two countries have no instrument of their own
     */
    public record Calls(List<FocalPoint> desks, boolean notYet, boolean commit) {

        public Calls {
            desks = List.copyOf(desks);
        }
    }

    /**
     * A desk that can be called, in the reader's language.
     *
     * @param languages in which it works
     */
    public record FocalPoint(String country, String name, String phone, String languages) {

        /** The address that dials it. */
        public String dial() {
            return "tel:" + phone.replaceAll("[^+0-9]", "");
        }
    }
}
