package org.qinglan.roster;

import org.qinglan.access.Who;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 名单与课表 in the menu of whoever leads or keeps a unit. */
@Configuration(proxyBeanMethods = false)
class RosterMenu {
    private static final int ORDER = 60;

    @Bean
    MenuEntry peopleEntry() {
        return new MenuEntry(ORDER, "名单与课表", "/people", Who.LEADERS, Who.STEWARDS);
    }
}
