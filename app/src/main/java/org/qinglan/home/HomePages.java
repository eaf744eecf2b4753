package org.qinglan.home;

import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 我的一周, the first page of everybody. */
@Controller
class HomePages {
    private final MyWeek weeks;

    HomePages(MyWeek weeks) {
        this.weeks = weeks;
    }

    @GetMapping("/")
    @MayBeCalledBy(Who.EVERYBODY)
    String week(Actor me, Model model) {
        model.addAttribute("week", weeks.of(me));
        return "home/week";
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry weekEntry() {
            return new MenuEntry(10, "我的一周", "/", Who.EVERYBODY);
        }
    }
}
