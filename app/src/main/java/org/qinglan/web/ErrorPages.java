package org.qinglan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What users see when something is not there, not theirs, or went wrong: one sentence that says what to do. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private final ShellAdvice shells;

    ErrorPages(ShellAdvice shells) {
        this.shells = shells;
    }

    @ExceptionHandler(NoSuch.class)
    String missing(NoSuch what, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return page(request, model, 404, String.valueOf(what.getMessage()));
    }

    @ExceptionHandler(Forbidden.class)
    String forbidden(Forbidden why, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return page(request, model, 403, String.valueOf(why.getMessage()));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(413);
        return page(request, model, 413, sentence(413));
    }

    /** A form without its file part, or one cut short on the way. */
    @ExceptionHandler(MultipartException.class)
    String broken(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(request, model, 400, sentence(400));
    }

    @RequestMapping("/error")
    @MayBeCalledBy(Who.ANYONE)
    String error(HttpServletRequest request, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        if (status >= 500) LOG.warn("{} failed", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return page(request, model, status, sentence(status));
    }

    private String page(HttpServletRequest request, Model model, int status, String sentence) {
        model.addAttribute("shell", shells.of(request, Doorkeeper.actorOf(request)));
        model.addAttribute("status", status);
        model.addAttribute("sentence", sentence);
        return "web/error";
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "地址或填写的内容不完整，请返回上一页重试。";
            case 401 -> "请先登录。";
            case 403 -> "这一页不对您开放。如果工作需要，请找学校的系统管理员。";
            case 404 -> "没有找到这一页，可能已经删除，或者地址不完整。";
            case 405 -> "这个地址不能这样打开，请从页面上的按钮进入。";
            case 409 -> "您刚才按的那一下还在做，过一会儿再看结果，不用再按。";
            case 413 -> "文件太大了，最多 30 MB。";
            default -> "系统出了问题，您填的内容没有丢。请稍后再试，仍不行就把现在的时间告诉系统管理员。";
        };
    }
}
