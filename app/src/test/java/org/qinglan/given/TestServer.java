package org.qinglan.given;

import org.qinglan.school.Heard;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The clock that tests can set, the test city and the browser. */
@Import({City.class, Browser.class, Heard.class})
@TestConfiguration(proxyBeanMethods = false)
class TestServer {
    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }
}
