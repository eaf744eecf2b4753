package org.qinglan.given;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The clock that tests can set, and the test city. */
@Import(City.class)
@TestConfiguration(proxyBeanMethods = false)
class TestServer {
    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }
}
