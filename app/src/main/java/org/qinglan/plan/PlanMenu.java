package org.qinglan.plan;

import org.qinglan.access.Who;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 计划 in the menu. */
@Configuration(proxyBeanMethods = false)
class PlanMenu {
    @Bean
    MenuEntry plansEntry() {
        return new MenuEntry(30, "计划", "/plans", Who.EVERYBODY);
    }
}
