package org.qinglan.mentoring.link;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.mentoring.Pairing;
import org.qinglan.mentoring.link.PairLink.Purpose;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 给没有账号的师父开链接: made and revoked by who leads the mentee. */
@Controller
class LinkPages {
    private final PairLinking linking;
    private final PairLinks links;
    private final Clock clock;

    LinkPages(PairLinking linking, PairLinks links, Clock clock) {
        this.linking = linking;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/mentoring/pairs/{pairing}/links")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView page(Actor me, @PathVariable UUID pairing) {
        return page(linking.led(me, pairing), "", "");
    }

    /** The address is shown on this answer and never again. */
    @PostMapping("/mentoring/pairs/{pairing}/links")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView open(
            Actor me,
            @PathVariable UUID pairing,
            @RequestParam Purpose purpose,
            @RequestParam(defaultValue = "14") int days,
            HttpServletRequest request) {
        return switch (linking.open(me, pairing, purpose, days)) {
            case Done(var secret) ->
                page(
                        linking.led(me, pairing),
                        ServletUriComponentsBuilder.fromContextPath(request)
                                .path("/mentor-links/" + secret)
                                .toUriString(),
                        "");
            case Refused(var why) -> {
                var page = page(linking.led(me, pairing), "", why.sentence());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    @PostMapping("/mentoring/links/{pairLink}/revoke")
    @MayBeCalledBy(Who.LEADERS)
    String revoke(Actor me, @PathVariable UUID pairLink, RedirectAttributes next) {
        UUID pairing = linking.revoke(me, pairLink);
        Flash.say(next, "停用了，那个地址再也打不开。");
        return "redirect:/mentoring/pairs/" + pairing + "/links";
    }

    private ModelAndView page(Pairing pair, String address, String problem) {
        var page = new ModelAndView("mentoring/links");
        page.addObject("pair", pair);
        page.addObject("address", address);
        page.addObject("links", links.of(pair.id()));
        page.addObject(
                "purposes",
                Arrays.stream(Purpose.values())
                        .filter(p -> linking.objection(pair, p).isEmpty())
                        .toList());
        page.addObject("now", clock.instant());
        page.addObject("problem", problem);
        return page;
    }
}
