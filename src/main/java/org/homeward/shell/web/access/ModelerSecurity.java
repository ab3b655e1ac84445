package org.homeward.shell.web.access;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import org.homeward.casefile.documents.DocumentSettings;
import org.homeward.directory.people.Role;
import org.homeward.shell.web.errors.ProblemAnswers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The three calls of the desktop modeler's deploy dialog, for process owners alone; the sent files become a draft. */
@Configuration(proxyBeanMethods = false)
class ModelerSecurity {

    private static final RequestMatcher CALLS = new OrRequestMatcher(
            call(HttpMethod.GET, "/engine-rest/deployment"),
            call(HttpMethod.GET, "/engine-rest/version"),
            call(HttpMethod.POST, "/engine-rest/deployment/create"));

    @Bean
    @Order(0)
    SecurityFilterChain modeler(
            HttpSecurity http,
            ApiSignIn signIn,
            TokenCheck tokens,
            SignInLimits limits,
            RefusalAnswers refusing,
            ProblemAnswers answers,
            DocumentSettings documents)
            throws Exception {
        return http.securityMatcher(CALLS)
                .authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Role.processOwner.name()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusing::tellNothing))
                .exceptionHandling(wrong -> wrong.authenticationEntryPoint(refusing::tellNothing)
                        .accessDeniedHandler(refusing::tellNothing))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(new SafeHeaders())
                .addFilterBefore(new TokenSignIn(tokens::prove, refusing::tellNothing), BasicAuthenticationFilter.class)
                .addFilterBefore(new ApiRateLimit(limits, answers), AuthorizationFilter.class)
                .addFilterAfter(new ActingAgencyFilter(), AuthorizationFilter.class)
                .addFilterAfter(new BodyLimit(answers, documents), AuthorizationFilter.class)
                .build();
    }

    /** The dialog puts its paths behind the address as it was typed, with a slash at its end or without. */
    @Bean
    static FilterRegistrationBean<SlashNormalisation> oneSlash() {
        var filter = new FilterRegistrationBean<>(new SlashNormalisation());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static RequestMatcher call(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
