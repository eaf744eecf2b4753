package org.qinglan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.SignedIn;
import org.qinglan.access.Who;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Calls addresses as all kinds of people and collects the answers that must not be. */
final class AddressWalk {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::[^}]*)?}");

    /** One method of one address. */
    record Address(HttpMethod method, String pattern, Set<Who> who) {
        static List<Address> of(RequestMappingInfo info, HandlerMethod handler) {
            var marked = handler.getMethodAnnotation(MayBeCalledBy.class);
            Set<Who> who = marked == null ? Set.of() : Set.copyOf(Arrays.asList(marked.value()));
            var methods = info.getMethodsCondition().getMethods();
            return info.getPatternValues().stream()
                    .flatMap(pattern -> (methods.isEmpty()
                                    ? Stream.of(HttpMethod.GET)
                                    : methods.stream().map(m -> m.asHttpMethod()))
                            .map(method -> new Address(method, pattern, who)))
                    .toList();
        }

        boolean admits(@Nullable Actor actor) {
            return who.contains(Who.ANYONE) || (actor != null && actor.isAny(who.toArray(Who[]::new)));
        }

        boolean namesSomething() {
            return VARIABLE.matcher(pattern).find();
        }

        boolean reads() {
            return method == HttpMethod.GET;
        }
    }

    /** Somebody who calls: a role in a place; null for nobody. */
    record Caller(String name, @Nullable Actor actor) {}

    private final MockMvc mvc;
    private final Map<String, Object> samples;
    private final List<String> offences = new ArrayList<>();

    AddressWalk(MockMvc mvc, Map<String, Object> samples) {
        this.mvc = mvc;
        this.samples = samples;
    }

    List<String> offences() {
        return List.copyOf(offences);
    }

    /** Variables of the addresses that nobody registered a sample for. */
    Set<String> unknown(List<Address> addresses) {
        Set<String> unknown = new TreeSet<>();
        for (var address : addresses) {
            var variables = VARIABLE.matcher(address.pattern());
            while (variables.find()) {
                if (!samples.containsKey(variables.group(1)))
                    unknown.add("{" + variables.group(1) + "} in " + address.pattern());
            }
        }
        return unknown;
    }

    /** Everybody of the tenant itself: who is not admitted is refused, no answer is 500, and somebody gets in. */
    void asOurs(Address address, List<Caller> callers) {
        boolean opened = false;
        for (var caller : callers) {
            int status = status(address, caller);
            if (status >= 500) offend(address, caller, "answers " + status);
            else if (caller.actor() == null) expectClosed(address, caller, status);
            else if (!address.admits(caller.actor()) && status != 403)
                offend(address, caller, "is not admitted but gets " + status);
            opened |= status < 400 && address.admits(caller.actor());
        }
        if (address.reads() && !opened) offences.add(address.pattern() + " opens for nobody; is its sample right?");
    }

    /** People of another tenant, admitted to the address as such: what it names is not there for them. */
    void asStrangers(Address address, List<Caller> strangers) {
        if (!address.namesSomething() || address.who().contains(Who.ANYONE)) return;
        for (var stranger : strangers) {
            // whom the address does not admit at all was refused in asOurs
            if (!address.admits(stranger.actor())) continue;
            int status = status(address, stranger);
            boolean refused = address.reads() ? status == 404 : status >= 400 && status < 500;
            if (!refused) offend(address, stranger, "of another tenant gets " + status);
        }
    }

    /**
     * A mistyped address is a wrong question, not a fault of the server: asked by nobody and by the first who is admitted,
     * for a role decides only whether one is let in.
     */
    void withTypo(Address address, List<Caller> callers) {
        if (!address.namesSomething() || !address.reads()) return;
        var mistyped = new Address(
                address.method(), VARIABLE.matcher(address.pattern()).replaceAll("x"), address.who());
        var nobody = callers.stream().filter(caller -> caller.actor() == null);
        var admitted = callers.stream()
                .filter(caller -> caller.actor() != null && address.admits(caller.actor()))
                .limit(1);
        Stream.concat(nobody, admitted).forEach(caller -> {
            int status = status(mistyped, caller);
            if (status >= 500) offend(address, caller, "mistypes it and gets " + status);
        });
    }

    private void expectClosed(Address address, Caller nobody, int status) {
        boolean redirected =
                status == 302 && "/sign-in".equals(redirect(address, nobody).orElse(""));
        if (!address.admits(null) && !redirected) offend(address, nobody, "gets " + status);
    }

    private Optional<String> redirect(Address address, Caller caller) {
        return Optional.ofNullable(call(address, caller).getRedirectedUrl());
    }

    private void offend(Address address, Caller caller, String what) {
        offences.add(address.method() + " " + address.pattern() + ": " + caller.name() + " " + what);
    }

    private int status(Address address, Caller caller) {
        return call(address, caller).getStatus();
    }

    private MockHttpServletResponse call(Address address, Caller caller) {
        String path = VARIABLE.matcher(address.pattern())
                .replaceAll(variable ->
                        Matcher.quoteReplacement(String.valueOf(samples.getOrDefault(variable.group(1), "0"))));
        Object query = samples.get(address.pattern());
        var request = MockMvcRequestBuilders.request(
                        address.method(), java.net.URI.create(query == null ? path : path + "?" + query))
                .with(csrf());
        var actor = caller.actor();
        if (actor != null) {
            var who = new SignedIn(actor.tenantId(), actor.accountId(), actor.personId());
            request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())));
        }
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception uncaught) {
            // what leaves the dispatcher is a 500 on a real server
            var failed = new MockHttpServletResponse();
            failed.setStatus(500);
            offences.add(address.method() + " " + address.pattern() + ": " + caller.name() + " → " + uncaught);
            return failed;
        }
    }

    /** Joins what the rooms registered; two rooms must not mean different things by one word. */
    static Map<String, Object> join(List<Map<String, Object>> registered) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (var some : registered) {
            some.forEach((word, sample) -> {
                if (all.putIfAbsent(word, sample) != null)
                    throw new IllegalStateException("{" + word + "} is registered twice; give one another word");
            });
        }
        return all;
    }
}
