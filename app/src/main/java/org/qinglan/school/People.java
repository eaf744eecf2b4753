package org.qinglan.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of the tenant in force, and the posts they hold. */
@Repository
public class People {
    private static final String COLUMNS = "p.id, p.name, p.pinyin, p.employee_no, p.serving_since, p.left_on";
    private static final String POSTS = "select t.id as post_id, t.person_id, t.role, t.subject as post_subject,"
            + " t.stage as post_stage, t.valid_from, t.valid_to, " + Units.COLUMNS
            + " from school.post t join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id";
    private final JdbcClient jdbc;

    private final ApplicationEventPublisher events;

    People(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from school.person p where p.id = ?")
                .param(id)
                .query(People::person)
                .optional();
    }

    public Person get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuch("人"));
    }

    /** People by their ids, in no order; ids of nobody are left out. */
    public List<Person> all(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select " + COLUMNS + " from school.person p where p.id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(People::person)
                .list();
    }

    /** Everybody who holds a post in the unit or below it on a day, by pinyin; each once. */
    public List<Person> within(UUID unitId, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from school.person p where exists (select from school.post t"
                        + " join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id"
                        + " where t.tenant_id = p.tenant_id and t.person_id = p.id and u.line @> array[?::uuid]"
                        + " and t.valid_from <= ? and (t.valid_to is null or t.valid_to >= ?))"
                        + " and (p.left_on is null or p.left_on > ?) order by p.pinyin, p.id")
                .params(unitId, day, day, day)
                .query(People::person)
                .list();
    }

    /** People of exactly this name who serve; more than one where names repeat. */
    public List<Person> named(String name) {
        return jdbc.sql("select " + COLUMNS
                        + " from school.person p where p.name = ? and p.left_on is null order by p.id")
                .param(name)
                .query(People::person)
                .list();
    }

    /** People in service of exactly this name, or the one with this employee number. */
    public List<Person> called(String nameOrNumber) {
        return jdbc.sql("select " + COLUMNS + " from school.person p where (p.name = ? or p.employee_no = ?)"
                        + " and p.left_on is null order by p.id")
                .params(nameOrNumber, nameOrNumber)
                .query(People::person)
                .list();
    }

    /** Whom somebody may mean: a name, an employee number, or 姓名（组名） as {@link #labels} writes it. */
    public List<Person> meant(String typed, LocalDate day) {
        int bracket = typed.indexOf('（');
        if (bracket <= 0) return called(typed.replaceAll("\\s", ""));
        String group = typed.substring(bracket + 1).replace("）", "").strip();
        return called(typed.substring(0, bracket).replaceAll("\\s", "")).stream()
                .filter(p -> posts(p.id(), day).stream()
                        .anyMatch(post -> post.unit().name().equals(group)))
                .toList();
    }

    /** The smallest unit in which each of these people works on a day, by its name. */
    public Map<UUID, String> groups(Collection<UUID> ids, LocalDate day) {
        var groups = new HashMap<UUID, String>();
        jdbc.sql("select distinct on (t.person_id) t.person_id, u.name from school.post t"
                        + " join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id and not u.overlay"
                        + " where t.person_id = any(?) and t.valid_from <= ? and (t.valid_to is null or t.valid_to >= ?)"
                        + " order by t.person_id, cardinality(u.line) desc, t.valid_from, t.id")
                .params(ids.toArray(UUID[]::new), day, day)
                .query((RowCallbackHandler)
                        row -> groups.put(row.getObject("person_id", UUID.class), row.getString("name")));
        return groups;
    }

    /** What to call people who stand in one list, in its order: 姓名, and 姓名（组名） where the name stands there twice. */
    public Map<UUID, String> labels(Collection<Person> people, LocalDate day) {
        var twice = people.stream().collect(Collectors.groupingBy(Person::name, Collectors.counting()));
        var alike = people.stream()
                .filter(p -> twice.getOrDefault(p.name(), 0L) > 1)
                .toList();
        var groups = alike.isEmpty()
                ? Map.<UUID, String>of()
                : groups(alike.stream().map(Person::id).toList(), day);
        var labels = new LinkedHashMap<UUID, String>();
        for (var p : people)
            labels.put(p.id(), groups.containsKey(p.id()) ? p.name() + "（" + groups.get(p.id()) + "）" : p.name());
        return labels;
    }

    /** The posts of a person that hold on a day. */
    public List<Post> posts(UUID personId, LocalDate day) {
        return jdbc.sql(POSTS
                        + " where t.person_id = ? and t.valid_from <= ? and (t.valid_to is null or t.valid_to >= ?)"
                        + " order by t.valid_from, t.id")
                .params(personId, day, day)
                .query(People::post)
                .list();
    }

    /** The posts of these people that hold on a day or later. */
    public List<Post> postsFrom(Collection<UUID> personIds, LocalDate day) {
        if (personIds.isEmpty()) return List.of();
        return jdbc.sql(POSTS + " where t.person_id = any(?) and (t.valid_to is null or t.valid_to >= ?)"
                        + " order by t.person_id, t.valid_from, t.id")
                .params(personIds.toArray(UUID[]::new), day)
                .query(People::post)
                .list();
    }

    /** All posts in a unit or below it, of any time. */
    public List<Post> postsWithin(UUID unitId) {
        return jdbc.sql(POSTS + " where u.line @> array[?::uuid] order by t.person_id, t.valid_from")
                .param(unitId)
                .query(People::post)
                .list();
    }

    /** The posts that ended last, where none holds any more: where somebody who left has worked. */
    public List<Post> lastPosts(UUID personId) {
        return jdbc.sql(POSTS + " where t.person_id = ? and t.valid_to = (select max(valid_to) from school.post l"
                        + " where l.tenant_id = t.tenant_id and l.person_id = t.person_id)")
                .param(personId)
                .query(People::post)
                .list();
    }

    /** Every post a person ever held, the latest first. */
    public List<Post> allPosts(UUID personId) {
        return jdbc.sql(POSTS + " where t.person_id = ? order by t.valid_from desc, t.id")
                .param(personId)
                .query(People::post)
                .list();
    }

    public Person add(String name, String pinyin, String employeeNo, @Nullable LocalDate servingSince) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into school.person (tenant_id, id, name, pinyin, employee_no, serving_since) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(Tenancy.require(), id, name, pinyin, employeeNo, servingSince))
                .update();
        return new Person(id, name, pinyin, employeeNo, servingSince, null);
    }

    /** Gives a post, announced in the same transaction. */
    @Transactional
    public Post appoint(
            UUID personId,
            Unit unit,
            Role role,
            @Nullable Subject subject,
            LocalDate since,
            @Nullable LocalDate until) {
        UUID id = Ids.next();
        jdbc.sql("insert into school.post (tenant_id, id, person_id, unit_id, role, subject, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        id,
                        personId,
                        unit.id(),
                        role.name(),
                        subject == null ? null : subject.name(),
                        since,
                        until))
                .update();
        events.publishEvent(new PeopleChanged(Set.of(personId)));
        return new Post(id, personId, unit, role, subject, null, since, until);
    }

    static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("pinyin"),
                row.getString("employee_no"),
                row.getObject("serving_since", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }

    static Post post(ResultSet row, int n) throws SQLException {
        String subject = row.getString("post_subject");
        String stage = row.getString("post_stage");
        return new Post(
                row.getObject("post_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Units.unit(row, n),
                Role.valueOf(row.getString("role")),
                subject == null ? null : Subject.valueOf(subject),
                stage == null ? null : Stage.valueOf(stage),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
