package org.homeward.studio.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.shared.Corridor;
import org.homeward.studio.Sop;
import org.homeward.studio.insight.InsightPeriod;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The choices that narrow the figures of a procedure. */
@Component
class SopFilterOptions {

    private final Directory directory;
    private final TodayInCountry today;
    private final MessageSource messages;

    SopFilterOptions(Directory directory, TodayInCountry today, MessageSource messages) {
        this.directory = directory;
        this.today = today;
        this.messages = messages;
    }

    SopView.Filter of(Sop sop, SopPageInput asked, Actor owner, Locale language) {
        var countries = directory.countries();
        return new SopView.Filter(
                countries.stream()
                        .flatMap(host -> countries.stream().map(origin -> corridor(host, origin, asked, language)))
                        .toList(),
                countries.stream()
                        .map(country -> new SopView.Choice(
                                country.code().value(),
                                country.name(language),
                                country.code().equals(asked.country())))
                        .toList(),
                agencies(asked, owner, language),
                Stream.of(InsightPeriod.values())
                        .map(period -> new SopView.Choice(
                                period.name(),
                                messages.getMessage("sops.period." + period, null, language),
                                period == asked.filter().period()))
                        .toList(),
                asked.filter().narrowsPast(),
                new SopPageInput(asked.process(), asked.step(), asked.on(), null, null, null, null).address(sop.key()));
    }

    /** Those of the reader's own country. */
    private List<SopView.Choice> agencies(SopPageInput asked, Actor owner, Locale language) {
        return directory.agencies(owner.country(), today.in(owner.country())).stream()
                .map(agency -> new SopView.Choice(
                        agency.code().value(),
                        directory.agencyName(agency.code(), language),
                        agency.code().equals(asked.agency())))
                .sorted(Comparator.comparing(SopView.Choice::words))
                .toList();
    }

    private static SopView.Choice corridor(Country host, Country origin, SopPageInput asked, Locale language) {
        var corridor = new Corridor(host.code(), origin.code());
        var words = corridor.sameCountry()
                ? List.of(host.name(language))
                : List.of(host.name(language), origin.name(language));
        return new SopView.Choice(corridor.toString(), String.join(" → ", words), corridor.equals(asked.corridor()));
    }
}
