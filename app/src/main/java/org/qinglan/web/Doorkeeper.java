package org.qinglan.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.SetUp;
import org.qinglan.access.Who;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces {@link MayBeCalledBy}: an address that does not say who may call it is closed to all. */
@Component
class Doorkeeper implements HandlerInterceptor {
    private static final String CHANGE_PASSWORD = "/password";
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final SetUp setUp;

    Doorkeeper(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        if (!method.getBeanType().getPackageName().startsWith("org.qinglan")) return true;
        if (isBeforeSetUp(request)) {
            response.sendRedirect(SetUpPages.PATH);
            return false;
        }
        var marked = method.getMethodAnnotation(MayBeCalledBy.class);
        if (marked == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (Arrays.asList(marked.value()).contains(Who.ANYONE)) return true;
        return admit(actorOf(request), marked.value(), request, response);
    }

    private boolean isBeforeSetUp(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !request.getRequestURI().equals(SetUpPages.PATH)
                && setUp.isOpen();
    }

    private boolean admit(
            @Nullable Actor actor, Who[] callers, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (actor == null) {
            toSignIn(request, response);
            return false;
        }
        if (actor.mustChangePassword() && !request.getRequestURI().equals(CHANGE_PASSWORD)) {
            response.sendRedirect(CHANGE_PASSWORD);
            return false;
        }
        if (actor.isAny(callers)) return true;
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    private void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if ("GET".equals(request.getMethod())) wanted.saveRequest(request, response);
        response.sendRedirect("/sign-in");
    }

    static @Nullable Actor actorOf(HttpServletRequest request) {
        return (Actor) request.getAttribute(Actor.class.getName());
    }
}
