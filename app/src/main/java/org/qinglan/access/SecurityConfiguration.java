package org.qinglan.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sessions, sign-in, headers. Which address is open to whom is said at the address and enforced in {@code web}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Everything comes from this server; htmx puts its indicator style inline, so that is switched off in the layout. */
    private static final String CONTENT_SECURITY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder(@Value("${qinglan.password-strength:12}") int strength) {
        return new BCryptPasswordEncoder(strength);
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, SignInProvider provider, SignInSuccess success, TenancyFilter tenancy) {
        // a manager without parent: Boot's would ask the same provider again and count every failure twice
        return http.authenticationManager(new ProviderManager(provider))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .failureHandler(new SignInFailure())
                        .successHandler(success))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> {})
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(from -> from.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(tenancy, AuthorizationFilter.class)
                .build();
    }
}
