package org.qinglan.arrange;

import org.qinglan.access.Who;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 调课 in the menu, beside the calendar. */
@Configuration(proxyBeanMethods = false)
class ArrangeMenu {
    @Bean
    MenuEntry arrangeEntry() {
        return new MenuEntry(58, "调课", "/arrangements", Who.EVERYBODY);
    }
}
