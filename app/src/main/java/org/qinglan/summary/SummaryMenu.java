package org.qinglan.summary;

import org.qinglan.access.Who;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 总结 in the menu, behind what is needed every week. */
@Configuration(proxyBeanMethods = false)
class SummaryMenu {
    @Bean
    MenuEntry summaryEntry() {
        return new MenuEntry(55, "总结", "/summaries", Who.EVERYBODY);
    }
}
