package org.qinglan.record.kind;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinglan.database.Tenancy;
import org.qinglan.record.Action;
import org.qinglan.record.Definitions;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of the tenant in force: those shipped, and the tenant's own versions. */
@Repository
public class Kinds {
    private record Key(UUID tenantId, String code, int version) {}

    private final Map<String, RecordKind> shipped;
    private final Map<String, Rubric> rubrics;
    /** Published versions never change, so they may be kept. */
    private final Map<Key, RecordKind> read = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Clock clock;

    Kinds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.shipped = Definitions.shipped("kinds", RecordKind.class).stream()
                .collect(Collectors.toUnmodifiableMap(RecordKind::code, Function.identity()));
        this.rubrics = Definitions.shipped("rubrics", Rubric.class).stream()
                .collect(Collectors.toUnmodifiableMap(r -> r.code() + "/" + r.version(), Function.identity()));
    }

    /** Every kind in its current version, in order. */
    public List<RecordKind> all() {
        var codes = new TreeMap<String, RecordKind>(shipped);
        jdbc.sql("select code, max(version) as version from record.kind group by code")
                .query((row, n) -> get(row.getString("code"), row.getInt("version")))
                .list()
                .forEach(own -> codes.merge(own.code(), own, (a, b) -> a.version() > b.version() ? a : b));
        return codes.values().stream()
                .sorted(Comparator.comparingInt(RecordKind::order).thenComparing(RecordKind::code))
                .toList();
    }

    /** Where a record of an action is written: the first kind that counts it for its writer, else the general one. */
    public String formFor(Action action) {
        return all().stream()
                .filter(k -> k.credits().stream()
                        .anyMatch(c -> !c.to().equals("UNIT")
                                && Action.coded(c.action()).equals(Optional.of(action))))
                .filter(k -> action != Action.BE_OBSERVED && action != Action.MENTOR)
                .findFirst()
                .map(k -> "/records/new/" + k.code())
                .orElse("/records/new/general");
    }

    /** The current version; {@link NoSuch} for an unknown code. */
    public RecordKind current(String code) {
        int own = jdbc.sql("select coalesce(max(version), 0) from record.kind where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
        var ours = shipped.get(code);
        if (own == 0 && ours == null) throw new NoSuch("记录种类");
        return ours != null && ours.version() >= own ? ours : get(code, own);
    }

    /** One version, also an old one. */
    public RecordKind get(String code, int version) {
        var key = new Key(Tenancy.require(), code, version);
        var known = read.get(key);
        if (known != null) return known;
        var own = jdbc.sql("select definition from record.kind where code = ? and version = ?")
                .params(code, version)
                .query(String.class)
                .optional()
                .map(yaml -> Definitions.read(yaml, RecordKind.class));
        own.ifPresent(kind -> read.put(key, kind));
        return own.or(() -> Optional.ofNullable(shipped.get(code)).filter(k -> k.version() == version))
                .orElseThrow(() -> new NoSuch("记录种类"));
    }

    /** The rubric of a field, newest version; an unknown one is an error of the program. */
    private Rubric rubric(String code) {
        return rubrics.values().stream()
                .filter(r -> r.code().equals(code))
                .max(Comparator.comparingInt(Rubric::version))
                .orElseThrow(() -> new IllegalStateException("no rubric " + code));
    }

    /** The rubric of a field: the one its kind carries, else the version a record wrote down, else the newest. */
    public Rubric rubricOf(Field field, String frozen) {
        if (field.scored() != null) return field.scored();
        return frozen.isEmpty() ? rubric(field.rubric()) : frozenRubric(frozen);
    }

    /** The rubric as a record wrote it down: {@code lesson/1}. */
    private Rubric frozenRubric(String codeAndVersion) {
        var rubric = rubrics.get(codeAndVersion);
        if (rubric == null) throw new NoSuch("评分表");
        return rubric;
    }

    /** Publishes a version; false when somebody else published this number first. */
    boolean publish(RecordKind kind, UUID personId) {
        return keep(kind, personId) == 1;
    }

    /** Keeps the definition a record is written with, so that a later release of this program cannot change it. */
    public int keep(RecordKind kind, UUID personId) {
        return jdbc.sql("insert into record.kind (tenant_id, code, version, definition, published_at, published_by)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        Tenancy.require(),
                        kind.code(),
                        kind.version(),
                        Definitions.write(kind),
                        Timestamp.from(clock.instant()),
                        personId)
                .update();
    }

    /** The numbers of all versions of a kind, newest first. */
    public List<Integer> versions(String code) {
        var own = new java.util.TreeSet<Integer>(Comparator.reverseOrder());
        own.addAll(jdbc.sql("select version from record.kind where code = ?")
                .param(code)
                .query(Integer.class)
                .list());
        if (shipped.containsKey(code)) own.add(shipped.get(code).version());
        return List.copyOf(own);
    }
}
