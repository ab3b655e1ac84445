package org.homeward.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.Participation;
import org.homeward.casefile.SomeCases;
import org.homeward.channel.MessageDelivery;
import org.homeward.channel.Messages;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.CaseStages;
import org.homeward.engine.DueJobs;
import org.homeward.engine.EngineClock;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.DemoStoryPlayer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/** What the tests' application has instead. */
@Configuration(proxyBeanMethods = false)
class TestConfiguration {

    @Bean
    TestClock testClock(EngineClock engine) {
        return new TestClock(engine);
    }

    /** Argon2id is slow by design; the tests' few passwords, for hundreds of accounts, are hashed once. */
    @Bean
    @Primary
    PasswordEncoder eachPasswordOnce(@Qualifier("passwordEncoder") PasswordEncoder encoder) {
        return new EachPasswordOnce(encoder);
    }

    @Bean
    SomeCases someCases(
            CaseFiles files,
            Consents consents,
            Participation participation,
            Disclosures disclosures,
            Clock clock,
            PlatformTransactionManager transactions) {
        return new SomeCases(files, consents, participation, disclosures, clock, transactions);
    }

    @Bean
    Stories stories(
            DemoStoryPlayer teller,
            Accounts accounts,
            CaseStages stages,
            WorkItems workItems,
            Messages messages,
            MessageDelivery delivery,
            Participation participation,
            TestClock clock,
            DueJobs jobs) {
        return new Stories(teller, accounts, stages, workItems, messages, delivery, participation, clock, jobs);
    }

    @Bean
    static StatementsByRoom statementsByRoom() {
        return new StatementsByRoom();
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    SystemActor systemActor(PlatformTransactionManager transactions) {
        return new SystemActor(transactions);
    }

    @Bean
    ModelCoverage modelCoverage() {
        return new ModelCoverage();
    }

    @Bean
    ProcessEnginePlugin coverageOfModels(ModelCoverage coverage) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(coverage)));
            }
        };
    }
}
