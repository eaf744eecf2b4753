package org.qinglan.mentoring;

import org.qinglan.access.Who;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 师徒 in the menu, right behind what everybody needs every day. */
@Configuration(proxyBeanMethods = false)
class MentoringMenu {
    @Bean
    MenuEntry mentoringEntry() {
        return new MenuEntry(56, "师徒", "/mentoring", Who.EVERYBODY);
    }
}
