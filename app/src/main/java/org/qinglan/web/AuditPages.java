package org.qinglan.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.AuditTrail;
import org.qinglan.access.AuditTrail.Filter;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.file.Workbook;
import org.qinglan.shared.ChineseDates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 操作日志, for the auditor. */
@Controller
class AuditPages {
    private static final String PATH = "/settings/audit";
    private final AuditTrail trail;

    AuditPages(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping(PATH)
    @MayBeCalledBy(Who.AUDITORS)
    String list(
            Actor me,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("filter", new Filter(person, action, day));
        model.addAttribute("rows", trail.find(me, new Filter(person, action, day), page));
        model.addAttribute("actions", trail.actions());
        model.addAttribute("href", href(person, action, day));
        return "web/audit";
    }

    /** A post, since it writes: that somebody took the trail along is in the trail. */
    @PostMapping(PATH + "/export")
    @MayBeCalledBy(Who.AUDITORS)
    ResponseEntity<byte[]> export(
            Actor me,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        var rows = trail.export(me, new Filter(person, action, day)).stream()
                .map(e -> Arrays.<@Nullable Object>asList(
                        ChineseDates.moment(e.at()),
                        e.name(),
                        e.action(),
                        e.targetKind(),
                        e.targetId(),
                        e.before(),
                        e.after(),
                        e.address()))
                .toList();
        var head = Arrays.asList("时间", "谁", "做了什么", "对什么", "编号", "原来", "现在", "来自");
        return Download.of("操作日志.xlsx", FileType.XLSX.mediaType(), Workbook.sheet("操作日志", head, rows));
    }

    private static String href(String person, String action, @Nullable LocalDate day) {
        return UriComponentsBuilder.fromPath(PATH)
                        .queryParam("person", "{person}")
                        .queryParam("action", "{action}")
                        .queryParam("day", "{day}")
                        .encode()
                        .buildAndExpand(person, action, day == null ? "" : day)
                        .toUriString()
                + "&";
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry auditEntry() {
            return new MenuEntry(80, "操作日志", PATH, Who.AUDITORS);
        }
    }
}
