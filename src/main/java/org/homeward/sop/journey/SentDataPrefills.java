package org.homeward.sop.journey;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Consents;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.known.SharedAnswers;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseStages;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormPrefill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DateFormats;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The consents that ended, with the way of their end, and the list of disclosures with their recipients, which the person gets then (R4).
 */
@Configuration(proxyBeanMethods = false)
class SentDataPrefills {

    private final Consents consents;
    private final CaseStages stages;
    private final CaseEvents events;
    private final CaseFactsRecords facts;
    private final Disclosures disclosures;
    private final SharedAnswers shared;
    private final Directory directory;
    private final TodayInCountry today;
    private final MessageSource messages;

    SentDataPrefills(
            Consents consents,
            CaseStages stages,
            CaseEvents events,
            CaseFactsRecords facts,
            Disclosures disclosures,
            SharedAnswers shared,
            Directory directory,
            TodayInCountry today,
            MessageSource messages) {
        this.consents = consents;
        this.stages = stages;
        this.events = events;
        this.facts = facts;
        this.disclosures = disclosures;
        this.shared = shared;
        this.directory = directory;
        this.today = today;
        this.messages = messages;
    }

    @Bean
    @ModelEffect(step = ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL, rules = "R4", answers = "sentListGiven")
    FormPrefill explainWithdrawalFill() {
        return new SentList(ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL);
    }

    @Bean
    @ModelEffect(step = ReturnJourneyProcess.Step.EXPLAIN_AT_HOME, rules = "R4", answers = "sentListGiven")
    FormPrefill explainAtHomeFill() {
        return new SentList(ReturnJourneyProcess.Step.EXPLAIN_AT_HOME);
    }

    /** Where the person is, as far as it decides what stops. */
    private enum Place {
        host,
        within,
        onTheWay,
        home
    }

    private final class SentList implements FormPrefill {

        private final String step;

        SentList(String step) {
            this.step = step;
        }

        @Override
        public String step() {
            return step;
        }

        @Override
        public Map<String, Object> fill(OpenStep step, Locale language) {
            var lines = Stream.concat(
                            disclosures.all(step.number()).stream().map(sent -> line(sent, step, language)),
                            shared.until(step.number(), step.opened()).stream()
                                    .map(received -> line(received, step, language)))
                    .collect(Collectors.joining("\n"));
            return Map.of(
                    "consentEnded",
                    ended(step, language),
                    "sentToWhom",
                    lines.isEmpty() ? messages.getMessage("withdrawal.sent.none", null, language) : lines);
        }

        /** A consent that is past its day is told apart from one that the person withdrew; each with what stops with it. */
        private String ended(OpenStep step, Locale language) {
            var here = this.step.equals(ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL)
                    ? BorderSide.host
                    : BorderSide.origin;
            var arrived = here == BorderSide.origin
                    || stages.reached(step.number()).stream().anyMatch(one -> one.stage() == Stage.reintegration);
            var place = arrived
                    ? Place.home
                    : events.of(step.number(), CaseEvent.handedOver).isPresent()
                            ? Place.onTheWay
                            : facts.of(step.number()).corridor().sameCountry() ? Place.within : Place.host;
            return consents.ended(step.number(), here).stream()
                    .map(ended -> messages.getMessage(
                                    "withdrawal.how." + ended.how() + (ended.at18() ? "At18" : ""),
                                    new Object[] {
                                        messages.getMessage("cases.purpose." + ended.purpose(), null, language)
                                    },
                                    language)
                            + " "
                            + messages.getMessage("withdrawal.stops." + stops(ended.purpose(), place), null, language))
                    .collect(Collectors.joining("\n"));
        }

        private static String stops(Purpose purpose, Place place) {
            return switch (purpose) {
                case Services -> place == Place.home ? "home.Services" : purpose.name();
                case Return, ShareWithOriginAgency ->
                    switch (place) {
                        case host -> purpose.name();
                        case within -> "within.Return";
                        case onTheWay, home -> "home.over";
                    };
                case ShareWithPolice, ShareForNationality, FamilyContact, FeedbackToHost -> purpose.name();
                default -> "other";
            };
        }

        /** The other country's agency by its country alone: which shelter it is, isn't for everybody (R9). */
        private String line(Disclosure sent, OpenStep step, Locale language) {
            var day = DateFormats.day(language)
                    .format(sent.at()
                            .atZone(today.zone(step.agency().country()))
                            .toLocalDate());
            var arguments = new Object[] {day, name(sent.to(), step, language), sent.words(messages, language)};
            return messages.getMessage("withdrawal.sent.line", arguments, language);
        }

        /** Data that police could read here wasn't sent by a message. */
        private String line(SharedAnswers.Received received, OpenStep step, Locale language) {
            var arguments = new Object[] {name(received.agency(), step, language), words(received.classes(), language)};
            return messages.getMessage("withdrawal.sent.read", arguments, language);
        }

        private String name(AgencyCode to, OpenStep step, Locale language) {
            return to.country().equals(step.agency().country())
                            || this.step.equals(ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL)
                    ? directory.agencyName(to, language)
                    : directory.countryName(to.country(), language);
        }

        private String words(Set<DataClass> classes, Locale language) {
            return classes.stream()
                    .sorted()
                    .map(category -> messages.getMessage("cases.category." + category, null, language))
                    .collect(Collectors.joining(", "));
        }
    }
}
