package org.qinglan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qinglan.AddressWalk.Address;
import org.qinglan.AddressWalk.Caller;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.database.Tenancy;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the house says who may call it, and keeps its word: the walk calls each as nobody, as every role in its
 * own school, as every role in another school, and as every role of another tenant.
 *
 * <p>A new room needs nothing here. Where its addresses have variables, it registers a sample for each: {@link
 * AddressSamples}.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    City city;

    @Autowired
    Units units;

    @Autowired
    List<AddressSamples> rooms;

    private Map<String, Object> samples;
    private final List<Caller> ours = new ArrayList<>();
    private final List<Caller> strangers = new ArrayList<>();

    @BeforeAll
    void build() {
        var home = city.build();
        var abroad = city.build();
        Tenancy.run(home.tenantId(), () -> {
            ours.add(new Caller("nobody", null));
            ours.addAll(everyRole("here", home.school(), home.maths(), home.bureau()));
            var other = units.add(home.district(), UnitKind.SCHOOL, "白鹭小学", null, null, null, false);
            ours.addAll(everyRole("next door", other, other, other));
            samples = AddressWalk.join(rooms.stream().map(room -> room.in(home)).toList());
        });
        Tenancy.run(
                abroad.tenantId(),
                () -> strangers.addAll(everyRole("abroad", abroad.school(), abroad.maths(), abroad.bureau())));
    }

    @Test
    void every_address_says_who_may_call_it() {
        assertThat(addresses())
                .isNotEmpty()
                .allSatisfy(address ->
                        assertThat(address.who()).as(address.pattern()).isNotEmpty());
    }

    @Test
    void every_variable_of_an_address_has_a_sample() {
        assertThat(new AddressWalk(mvc, samples).unknown(addresses()))
                .as("register these in a @Component implements AddressSamples among your room's tests")
                .isEmpty();
    }

    @Test
    void every_address_keeps_its_word() {
        assertThat(walk(addresses())).isEmpty();
    }

    @Test
    void an_address_that_says_nothing_is_closed() throws Exception {
        with(
                "/fixture/unmarked",
                "unmarked",
                () -> mvc.perform(get("/fixture/unmarked")).andExpect(status().isForbidden()));
    }

    @Test
    void the_walk_sees_an_address_that_shows_anything_to_strangers() throws Exception {
        with(
                "/fixture/{leak}",
                "leak",
                () -> assertThat(walk(fixtures("/fixture/{leak}", Who.EVERYBODY)))
                        .isNotEmpty()
                        .allMatch(offence -> offence.contains("of another tenant gets 200")));
    }

    @Test
    void the_walk_sees_an_address_that_fails() throws Exception {
        with(
                "/fixture/failing",
                "failing",
                () -> assertThat(walk(fixtures("/fixture/failing", Who.EVERYBODY)))
                        .anyMatch(offence -> offence.contains("answers 500")));
    }

    @Test
    void the_walk_sees_an_address_that_lets_in_more_than_it_says() throws Exception {
        with(
                "/fixture/{leak}",
                "leak",
                () -> assertThat(walk(fixtures("/fixture/{leak}", Who.AUDITORS)))
                        .anyMatch(offence ->
                                offence.contains("TEACHER") && offence.contains("is not admitted but gets 200")));
    }

    @Test
    void a_variable_without_a_sample_is_named() {
        assertThat(new AddressWalk(mvc, Map.of()).unknown(fixtures("/fixture/{leak}", Who.EVERYBODY)))
                .containsExactly("{leak} in /fixture/{leak}");
    }

    private List<String> walk(List<Address> addresses) {
        var walk = new AddressWalk(mvc, samples);
        // what writes may remove a sample, so it comes after all that reads
        for (boolean reading : new boolean[] {true, false}) {
            for (var address : addresses) {
                if (address.reads() != reading) continue;
                walk.asStrangers(address, strangers);
                walk.asOurs(address, ours);
                walk.withTypo(address, ours);
            }
        }
        return walk.offences();
    }

    private List<Address> addresses() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.qinglan"))
                .flatMap(entry -> Address.of(entry.getKey(), entry.getValue()).stream())
                // the way to the error page, which nobody asks for; and the set-up page, gone once there is an account
                .filter(address -> !java.util.Set.of("/error", "/setup").contains(address.pattern()))
                .toList();
    }

    private static List<Address> fixtures(String pattern, Who who) {
        return List.of(new Address(org.springframework.http.HttpMethod.GET, pattern, java.util.Set.of(who)));
    }

    private List<Caller> everyRole(String where, Unit school, Unit group, Unit bureau) {
        return Arrays.stream(Role.values())
                .map(role -> {
                    var unit = switch (role) {
                        case TEACHER, MEMBER, LESSON_PREP_LEADER, SUBJECT_GROUP_LEADER -> group;
                        case RESEARCH_OFFICER, BUREAU_OFFICER -> bureau;
                        default -> school;
                    };
                    var person = city.person(role.chinese(), unit, role);
                    return new Caller(role + " " + where, city.actor(person, TODAY));
                })
                .toList();
    }

    private interface Check {
        void run() throws Exception;
    }

    private void with(String pattern, String method, Check check) throws Exception {
        var info = RequestMappingInfo.paths(pattern)
                .options(mapping.getBuilderConfiguration())
                .build();
        var handler = Arrays.stream(Fixture.class.getDeclaredMethods())
                .filter(m -> m.getName().equals(method))
                .findFirst()
                .orElseThrow();
        mapping.registerMapping(info, new Fixture(), handler);
        samples.put("leak", UUID.randomUUID());
        try {
            check.run();
        } finally {
            mapping.unregisterMapping(info);
            samples.remove("leak");
        }
    }

    static final class Fixture {
        ResponseEntity<String> unmarked() {
            return ResponseEntity.ok("open");
        }

        @MayBeCalledBy(Who.EVERYBODY)
        ResponseEntity<String> leak(@PathVariable UUID leak) {
            return ResponseEntity.ok(leak.toString());
        }

        @MayBeCalledBy(Who.EVERYBODY)
        ResponseEntity<String> failing() {
            throw new IllegalStateException("on purpose");
        }
    }
}
