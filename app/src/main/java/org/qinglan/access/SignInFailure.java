package org.qinglan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page with the reason as one word; unknown name and wrong password read the same. */
final class SignInFailure implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String reason = switch (why) {
            case LockedException locked -> "locked";
            case SignInProvider.TooManyTries many -> "busy";
            default -> "wrong";
        };
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason);
    }
}
