package org.homeward.sop.journey;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.casefile.Category;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.Disclosures;
import org.homeward.directory.Directory;
import org.homeward.directory.Today;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.ReadersCalendar;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of what was sent to whom, which the person gets when a consent is taken back (R4). */
@Configuration(proxyBeanMethods = false)
class SentLists {

    @Bean
    @ModelEffect(step = ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL, rules = "R4", answers = "sentListGiven")
    FormFill explainWithdrawalFill(Disclosures disclosures, Directory directory, Today today, MessageSource messages) {
        return new SentList(ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL, disclosures, directory, today, messages);
    }

    @Bean
    @ModelEffect(step = ReturnJourneyProcess.Step.EXPLAIN_AT_HOME, rules = "R4", answers = "sentListGiven")
    FormFill explainAtHomeFill(Disclosures disclosures, Directory directory, Today today, MessageSource messages) {
        return new SentList(ReturnJourneyProcess.Step.EXPLAIN_AT_HOME, disclosures, directory, today, messages);
    }

    private record SentList(
            String step, Disclosures disclosures, Directory directory, Today today, MessageSource messages)
            implements FormFill {

        @Override
        public Map<String, Object> fill(OpenStep step, Locale language) {
            var lines = disclosures.all(step.number()).stream()
                    .map(sent -> line(sent, step, language))
                    .collect(Collectors.joining("\n"));
            return Map.of(
                    "sentToWhom",
                    lines.isEmpty() ? messages.getMessage("withdrawal.sent.none", null, language) : lines);
        }

        /** The other country's agency by its country alone: which shelter it is, isn't for everybody (R9). */
        private String line(Disclosure sent, OpenStep step, Locale language) {
            var country = step.agency().country();
            var to = sent.to().country().equals(country)
                            || this.step.equals(ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL)
                    ? directory.agencyName(sent.to(), language)
                    : directory.countryName(sent.to().country(), language);
            var what = new TreeSet<>(sent.categories())
                    .stream()
                            .map(Category::name)
                            .map(name -> messages.getMessage("cases.category." + name, null, language))
                            .collect(Collectors.joining(", "));
            var day = ReadersCalendar.day(language)
                    .format(sent.at().atZone(today.zone(country)).toLocalDate());
            return messages.getMessage("withdrawal.sent.line", new Object[] {day, to, what}, language);
        }
    }
}
