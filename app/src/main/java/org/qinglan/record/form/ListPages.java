package org.qinglan.record.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.file.Workbook;
import org.qinglan.record.form.RecordList.Filter;
import org.qinglan.record.kind.Kinds;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of records, also as a spreadsheet. */
@Controller
public class ListPages {
    /** 推门 12. */
    public record Way(String value, String name, long records) {}

    private final RecordList list;
    private final Kinds kinds;
    private final Audit audit;

    ListPages(RecordList list, Kinds kinds, Audit audit) {
        this.list = list;
        this.kinds = kinds;
        this.audit = audit;
    }

    @Bean
    MenuEntry recordsMenu() {
        return new MenuEntry(20, "记一笔", "/records/new", Who.EVERYBODY);
    }

    @GetMapping("/records")
    @MayBeCalledBy(Who.EVERYBODY)
    String records(
            Actor me,
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") String thrown,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var filter = filter(scope, kind, q, from, to, page, mode);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", list.find(me, filter));
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("ways", ways(me, filter));
        model.addAttribute("thrown", Names.id(thrown).map(UUID::toString).orElse(""));
        return htmx == null ? "record/records" : "record/list";
    }

    @GetMapping("/records.xlsx")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<byte[]> export(
            Actor me,
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String mode) {
        var rows = list.find(me, filter(scope, kind, q, from, to, "1", mode), RecordList.MOST)
                .rows();
        var cells = rows.stream()
                .<List<@Nullable Object>>map(r -> {
                    var row = new ArrayList<@Nullable Object>();
                    row.add(r.recordNo());
                    row.add(r.occurredOn());
                    row.add(r.kind());
                    row.add(r.title());
                    row.add(r.owner());
                    row.add(r.people());
                    row.add(r.state() + (r.late() ? "（补记）" : ""));
                    return row;
                })
                .toList();
        audit.note(me, "导出记录", "记录", null, null, rows.size());
        byte[] xlsx = Workbook.sheet("记录", List.of("编号", "日期", "种类", "标题", "记录人", "参与", "状态"), cells);
        return Download.of("记录.xlsx", FileType.XLSX.mediaType(), xlsx);
    }

    /** The ways of observing, each with how often; empty for other kinds. */
    private List<Way> ways(Actor me, Filter filter) {
        if (!filter.kind().equals("observation")) return List.of();
        var counts = list.modes(me, filter);
        return kinds.current(filter.kind()).field("mode").stream()
                .flatMap(f -> f.options().stream())
                .map(o -> new Way(o.value(), o.name(), counts.getOrDefault(o.value(), 0L)))
                .toList();
    }

    /** What makes no sense in an address is left out rather than refused. */
    private static Filter filter(
            String scope, String kind, String q, String from, String to, String page, String mode) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        return new Filter(scope, kind, q, day(from).orElse(null), day(to).orElse(null), number, mode);
    }

    private static Optional<LocalDate> day(String text) {
        return Words.date(text.strip());
    }
}
