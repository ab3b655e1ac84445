package org.homeward.shell.web.access;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import java.util.function.BiFunction;
import org.homeward.casefile.documents.DocumentSettings;
import org.homeward.directory.people.Role;
import org.homeward.shell.web.errors.ProblemAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The web's doors: assets for everybody, figures for the operator's scripts, the API for its accounts, pages for people who signed in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInLimits.class)
class SecurityFilterChains {

    private final ProblemAnswers answers;
    private final RefusalAnswers refusing;
    private final DocumentSettings documents;

    SecurityFilterChains(ProblemAnswers answers, RefusalAnswers refusing, DocumentSettings documents) {
        this.answers = answers;
        this.refusing = refusing;
        this.documents = documents;
    }

    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(new SafeHeaders())
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The figures for the operator's scripts, which have no session. */
    @Bean
    @Order(2)
    SecurityFilterChain operatorsFigures(HttpSecurity http, MetricsAccess readers, SignInLimits limits)
            throws Exception {
        return withoutSession(http, readers::byPassword, readers::byToken, limits)
                .securityMatcher(PageRules.FOR_OPERATOR_BY_SCRIPT)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Role.operator.name()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, ApiSignIn signIn, TokenCheck tokens, SignInLimits limits)
            throws Exception {
        return withoutSession(http, new ProviderManager(signIn), tokens::prove, limits)
                .securityMatcher("/api/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/api/v1/openapi.json.yaml")
                                .denyAll()
                                .requestMatchers("/api/**")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .addFilterAfter(new ActingAgencyFilter(), AuthorizationFilter.class)
                .build();
    }

    /** A password or a token comes with each request, at a pace. */
    private HttpSecurity withoutSession(
            HttpSecurity http,
            AuthenticationManager passwords,
            BiFunction<String, String, Authentication> tokens,
            SignInLimits limits)
            throws Exception {
        return http.authenticationManager(passwords)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusing::notSignedIn))
                .exceptionHandling(wrong ->
                        wrong.authenticationEntryPoint(refusing::notSignedIn).accessDeniedHandler(refusing::notAllowed))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(new SafeHeaders())
                .addFilterAfter(new ClosedEnginePaths(answers), HeaderWriterFilter.class)
                .addFilterAfter(new BodyLimit(answers, documents), ClosedEnginePaths.class)
                .addFilterBefore(new TokenSignIn(tokens, refusing::notSignedIn), BasicAuthenticationFilter.class)
                .addFilterBefore(new ApiRateLimit(limits, answers), AuthorizationFilter.class);
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            PageSignIn signIn,
            ObjectProvider<SingleSignOnSecurity> singleSignOn,
            AccountSecurityContextRepository session,
            CsrfTokenRepository tokens)
            throws Exception {
        for (var door : singleSignOn) {
            door.open(http);
        }
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(PageRules::apply)
                .formLogin(form -> form.loginPage("/")
                        .loginProcessingUrl("/sign-in")
                        .successHandler(new SignInLanguage())
                        .failureHandler(refusing::wrongSignIn))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(wrong ->
                        wrong.authenticationEntryPoint(refusing::signInFirst).accessDeniedHandler(refusing::notAllowed))
                .securityContext(context -> context.securityContextRepository(session))
                .requestCache(cache -> cache.requestCache(PageRules.pageAskedFor()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(new SafeHeaders())
                .addFilterAfter(new ClosedEnginePaths(answers), HeaderWriterFilter.class)
                .addFilterAfter(new BodyLimit(answers, documents), ClosedEnginePaths.class)
                .addFilterAfter(new ActingAgencyFilter(), AuthorizationFilter.class)
                .build();
    }

    /** A span for each filter of the chain is read by nobody. */
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        return new CsrfTokenOfForm();
    }

    @Bean
    HttpFirewall firewall() {
        return new Firewall();
    }
}
