package org.qinglan.given;

import org.qinglan.database.Tenancy;
import org.qinglan.school.Role;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The clock that tests can set, the test city, the browser and the counter of statements. */
@Import({City.class, Browser.class, StatementCounter.class})
@TestConfiguration(proxyBeanMethods = false)
class TestServer {
    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    /** A server where nobody has an account shows only the set-up page; that one has its own test. */
    @Bean
    ApplicationRunner somebody(City city) {
        return arguments -> {
            var built = city.build();
            Tenancy.run(built.tenantId(), () -> city.account(city.person("第一人", built.school(), Role.SYSTEM_ADMIN)));
        };
    }
}
