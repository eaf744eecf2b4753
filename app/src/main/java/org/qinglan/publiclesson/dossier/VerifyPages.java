package org.qinglan.publiclesson.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.publiclesson.Rate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 核对开课证明: without an account; shows what is printed and nothing else, and how often one may ask is limited. */
@Controller
class VerifyPages {
    private final Certificates certificates;
    private final Rate rate;

    VerifyPages(Certificates certificates, Rate rate) {
        this.certificates = certificates;
        this.rate = rate;
    }

    @GetMapping("/certificates")
    @MayBeCalledBy(Who.ANYONE)
    String ask(
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        if (number.isBlank()) return shown("", "", model);
        return check(number, request, model, response);
    }

    @GetMapping("/certificates/{certificateNumber}")
    @MayBeCalledBy(Who.ANYONE)
    String check(
            @PathVariable("certificateNumber") String typed,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        String number = Certificate.read(typed);
        if (!rate.allows(request.getRemoteAddr())) {
            response.setStatus(429);
            return shown(number, "这个网络上刚才核对得太多，请过几分钟再试。", model);
        }
        var found = certificates.find(number);
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return shown(number, "没有这个编号的开课证明；请对照纸上的编号再输一次。", model);
        }
        model.addAttribute("certificate", found.get());
        return shown(number, "", model);
    }

    private static String shown(String number, String problem, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("problem", problem);
        return "publiclesson/verify";
    }
}
