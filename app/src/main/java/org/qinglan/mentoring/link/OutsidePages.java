package org.qinglan.mentoring.link;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.database.Tenancy;
import org.qinglan.mentoring.Pairing;
import org.qinglan.mentoring.Pairings;
import org.qinglan.mentoring.link.PairLinks.Found;
import org.qinglan.record.form.Entries;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What opens without an account, by the secret in the address: one's own pair, and nothing else. */
@Controller
class OutsidePages {
    private static final String PATH = "/mentor-links/";
    private final PairLinks links;
    private final LinkTries tries;
    private final PairLinking linking;
    private final Pairings pairings;
    private final Remarks remarks;
    private final Entries entries;

    OutsidePages(
            PairLinks links,
            LinkTries tries,
            PairLinking linking,
            Pairings pairings,
            Remarks remarks,
            Entries entries) {
        this.links = links;
        this.tries = tries;
        this.linking = linking;
        this.pairings = pairings;
        this.remarks = remarks;
        this.entries = entries;
    }

    @GetMapping("/mentor-links/{linkSecret}")
    @MayBeCalledBy(Who.ANYONE)
    ModelAndView open(@PathVariable String linkSecret, HttpServletRequest request) {
        return through(linkSecret, request, link -> {
            linking.opened(link);
            return shown(linkSecret, link, "", null, "");
        });
    }

    @PostMapping("/mentor-links/{linkSecret}/sign")
    @MayBeCalledBy(Who.ANYONE)
    ModelAndView sign(@PathVariable String linkSecret, HttpServletRequest request) {
        return through(linkSecret, request, link -> switch (linking.sign(link)) {
            case Refused(var why) -> refused(linkSecret, link, why.sentence(), null, "");
            case Done(var pair) -> said("签好了，谢谢。这个链接已经作废，可以关掉了。");
        });
    }

    @PostMapping("/mentor-links/{linkSecret}/remarks")
    @MayBeCalledBy(Who.ANYONE)
    ModelAndView remark(
            @PathVariable String linkSecret,
            @RequestParam UUID sheet,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        return through(linkSecret, request, link -> switch (linking.remark(link, sheet, text)) {
            case Refused(var why) -> refused(linkSecret, link, why.sentence(), sheet, text);
            case Done(var written) -> new ModelAndView("redirect:" + PATH + linkSecret);
        });
    }

    @PostMapping("/mentor-links/{linkSecret}/opinion")
    @MayBeCalledBy(Who.ANYONE)
    ModelAndView say(
            @PathVariable String linkSecret, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        return through(linkSecret, request, link -> switch (linking.say(link, text)) {
            case Refused(var why) -> refused(linkSecret, link, why.sentence(), null, text);
            case Done(var pair) -> new ModelAndView("redirect:" + PATH + linkSecret);
        });
    }

    private ModelAndView through(String secret, HttpServletRequest request, Function<Found, ModelAndView> what) {
        String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        if (!tries.mayKnock(address)) {
            var page = said("从这个网络打开了太多失效的链接，请过十分钟再来。");
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        var link = links.find(secret);
        if (link.isEmpty()) {
            tries.missed(address);
            var page = said("这个链接打不开：用过了、过期了，或者停用了。请向发给您的老师要一个新的。");
            page.setStatus(HttpStatus.NOT_FOUND);
            return page;
        }
        return Tenancy.call(link.get().tenantId(), () -> what.apply(link.get()));
    }

    private ModelAndView refused(String secret, Found link, String problem, @Nullable UUID typedFor, String typed) {
        var page = shown(secret, link, problem, typedFor, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView said(String sentence) {
        return new ModelAndView("mentoring/linkSaid").addObject("sentence", sentence);
    }

    private ModelAndView shown(String secret, Found link, String problem, @Nullable UUID typedFor, String typed) {
        var pair = pairings.get(link.pairingId());
        return new ModelAndView("mentoring/outside")
                .addObject(
                        "view",
                        new OutsideView(
                                PATH + secret,
                                pair,
                                masked(pair.mentee()),
                                pair.waitsFor(Pairing.Side.MENTOR),
                                link.what(),
                                ChineseDates.moment(link.expiresAt()),
                                sheets(link, pair),
                                problem,
                                typedFor,
                                typed));
    }

    private List<OutsideView.Shown> sheets(Found link, Pairing pair) {
        return linking.sheets(link, pair).stream().map(this::shown).toList();
    }

    private OutsideView.Shown shown(Remarks.Sheet sheet) {
        var values = entries.get(sheet.id()).values();
        return new OutsideView.Shown(
                sheet, values, values.rows("steps", List.of("mentor", "own", "differ")), remarks.of(sheet.id()));
    }

    /** 叶老师: who reads it knows her anyway, and who finds the address does not. */
    static String masked(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "老师";
    }
}
