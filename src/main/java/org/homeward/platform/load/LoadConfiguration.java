package org.homeward.platform.load;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts the bounds where requests come in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoadLimitSettings.class)
class LoadConfiguration {

    private static final long ENVELOPE = 64L * 1024;
    private static final long SWALLOWED = 12L * 1024 * 1024;
    private static final int USUAL_POOL = 10;
    private static final int USUAL_THREADS = 200;

    private final LoadLimitSettings settings;

    LoadConfiguration(LoadLimitSettings settings, Environment environment) {
        var machine = Runtime.getRuntime();
        this.settings = settings.on(
                machine.availableProcessors(),
                machine.maxMemory(),
                environment.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, USUAL_POOL),
                environment.getProperty("server.tomcat.threads.max", Integer.class, USUAL_THREADS));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> patientHttp(MultipartProperties files) {
        var most = files.getMaxFileSize().toBytes() + ENVELOPE;
        var limits = new BodyLimits(
                most, most + SWALLOWED, settings.body(), settings.pace().toBytes());
        return tomcat -> {
            tomcat.setProtocol(SlowSenderHttp.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof SlowSenderHttp http) {
                    http.bound(settings, limits);
                }
            });
        };
    }

    @Bean
    RequestCapacity capacity() {
        return new RequestCapacity(settings, System::nanoTime);
    }

    /** Second to {@code ReadyGate}, before all that costs something. */
    @Bean
    FilterRegistrationBean<CapacityGate> capacityGate(RequestCapacity capacity) {
        var gate = new FilterRegistrationBean<>(new CapacityGate(capacity, settings));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return gate;
    }

    @Bean
    static MeterBinder figuresOfLoad(RequestCapacity capacity, FilterRegistrationBean<CapacityGate> registered) {
        var gate = Objects.requireNonNull(registered.getFilter());
        return registry -> {
            Gauge.builder("homeward.load.waiting", capacity, RequestCapacity::waiting)
                    .register(registry);
            FunctionCounter.builder("homeward.load.refused", gate, CapacityGate::refused)
                    .register(registry);
        };
    }
}
