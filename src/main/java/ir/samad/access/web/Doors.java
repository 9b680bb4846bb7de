package ir.samad.access.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What every request passes before it comes to an endpoint: the check that a form is ours (CSRF), and what every answer
 * carries: the headers that let the browser help. Who may open what is said at the endpoints and guarded by
 * {@link Doorkeeper}.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** The name under which sessions look for their transactions. */
    private static final String SESSION_TRANSACTIONS = "springSessionTransactionOperations";

    /** Where programs knock: every endpoint below is marked ForPrograms. */
    static final String PROGRAMS = "/api/v1/";

    /** Programs carry a key and no cookie: no session, no form of ours, nobody who could be led here by another site. */
    @Bean
    @Order(1)
    SecurityFilterChain doorOfPrograms(HttpSecurity http, CarefulHeaders headers) throws Exception {
        return withoutSignIn(http, headers)
                .securityMatcher(PROGRAMS + "**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            CsrfTokenRepository csrfTokens,
            OldForms oldForms,
            CarefulHeaders headers,
            ManagementDoor managementDoor)
            throws Exception {
        return withoutSignIn(http, headers)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/actuator/health", "/actuator/health/**", "/livez", "/readyz")
                                .permitAll()
                                .requestMatchers(managementDoor)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(oldForms)
                        .authenticationEntryPoint((request, response, refused) -> response.sendError(404)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** What both doors share: our headers, and none of the ways to sign in that come along with the library. */
    private static HttpSecurity withoutSignIn(HttpSecurity http, CarefulHeaders headers) throws Exception {
        return http.headers(written -> written.defaultsDisabled().addHeaderWriter(headers))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable);
    }

    /**
     * The token lies in a cookie and not in the session: the forms of citizens need no session, and a form that was open
     * longer than a session is still ours.
     */
    @Bean
    CsrfTokenRepository csrfTokens(CookieRules cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("samad-form"));
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(cookies.secure()).sameSite("Lax"));
        return tokens;
    }

    /** Filters and decisions are measured by nobody here: each request is, as a whole. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Lets the last use of a session be written seldom. */
    @Bean
    static BeanPostProcessor seldomTouchedSessions(
            @Qualifier(SESSION_TRANSACTIONS) ObjectProvider<SessionTransactions> transactions) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions
                        ? new SeldomTouched<>(
                                (FindByIndexNameSessionRepository<? extends Session>) sessions,
                                transactions.getObject())
                        : bean;
            }
        };
    }

    /** For sessions alone: everybody else has the template of the framework. */
    @Bean(name = SESSION_TRANSACTIONS, defaultCandidate = false)
    static SessionTransactions sessionTransactions(PlatformTransactionManager transactions) {
        return new SessionTransactions(transactions);
    }

    @Bean
    CookieSerializer sessionCookie(CookieRules cookies) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(cookies.name("samad-session"));
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(cookies.secure());
        serializer.setSameSite("Lax");
        return serializer;
    }
}
