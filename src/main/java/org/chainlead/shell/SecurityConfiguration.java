package org.chainlead.shell;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Sign-in by user name and password, security headers, method security on. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, VaadinDefaultRequestCache askedFor) throws Exception {
        askedFor.setDelegateRequestCache(cleanAddresses());
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/actuator/health", "/styles/**", "/images/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/files/*")
                        .authenticated());
        http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.sameOrigin()));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class).anyRequest(any -> any.authenticated()));
        return http.build();
    }

    /** Leads to the place asked for after the sign-in without adding a parameter to its address, which people pass on. */
    @SuppressWarnings("NullAway") // the setter takes null for "no parameter" and does not say so
    private static HttpSessionRequestCache cleanAddresses() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
