package org.qinglan.notice;

import org.qinglan.access.Who;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The postman walks by himself; who keeps the system sees how he fares. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NoticeConfiguration {
    @Bean
    MenuEntry mailEntry() {
        return new MenuEntry(75, "邮件", "/settings/mail", Who.ADMINS);
    }
}
