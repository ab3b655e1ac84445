package org.homeward.engine.hooks;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineServicesConfiguration;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.homeward.shared.ActingParty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the engine and its services as beans, with the product's own pool and transactions. Its plugins stand in classes of their own. */
@Configuration(proxyBeanMethods = false)
@Import(SpringProcessEngineServicesConfiguration.class)
class EngineBeans {

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    static ProcessEngine processEngine(
            DataSource pool,
            PlatformTransactionManager transactions,
            List<ProcessEnginePlugin> plugins,
            JobExecutor jobs) {
        var configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseType("postgres");
        // its tables come with the product's own migrations
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        // who may see what is for the access policy to say
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        // jobs begin when the program is ready, not when the engine is
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutor(jobs);
        configuration.getProcessEnginePlugins().addAll(plugins);
        return configuration.buildProcessEngine();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(JobSettings.class)
    static class Jobs {

        private static final int WAITING = 3;
        private static final int PAUSE_MILLIS = 1_000;
        private static final long LONGEST_PAUSE_MILLIS = 5_000;

        /** Its threads work as a named system actor; without one they would see no case. */
        @Bean
        static ThreadPoolTaskExecutor jobThreads(JobSettings settings) {
            var threads = new ThreadPoolTaskExecutor();
            threads.setCorePoolSize(settings.threads());
            threads.setMaxPoolSize(Math.max(settings.threads(), settings.mostThreads()));
            threads.setQueueCapacity(WAITING);
            threads.setTaskDecorator(job -> () -> ActingParty.asSystem("jobs", job));
            return threads;
        }

        @Bean
        static JobExecutor jobExecutor(ThreadPoolTaskExecutor jobThreads) {
            var executor = new SpringJobExecutor();
            executor.setTaskExecutor(jobThreads);
            executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
            executor.setWaitTimeInMillis(PAUSE_MILLIS);
            executor.setMaxWait(LONGEST_PAUSE_MILLIS);
            return executor;
        }

        @Bean
        static JobsWhenReady jobsWhenReady(JobExecutor executor, JobSettings settings) {
            return new JobsWhenReady(executor, settings);
        }
    }

    /** Starts the jobs, unless this node leaves them to others. The engine stops them when it is closed. */
    record JobsWhenReady(JobExecutor executor, JobSettings settings) {

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            if (settings.enabled()) {
                executor.start();
            }
        }
    }
}
