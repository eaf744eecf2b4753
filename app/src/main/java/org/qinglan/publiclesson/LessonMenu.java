package org.qinglan.publiclesson;

import org.qinglan.access.Who;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 公开课 in the menu, behind what is needed every week. */
@Configuration(proxyBeanMethods = false)
class LessonMenu {
    @Bean
    MenuEntry publicLessonsEntry() {
        return new MenuEntry(57, "公开课", "/public-lessons", Who.EVERYBODY);
    }
}
