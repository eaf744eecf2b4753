package org.qinglan.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qinglan.access.Actor;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.stereotype.Component;

/** An attachment that the principals of its tenant may open. */
@Component
class FileSamples implements AddressSamples, FileAccess {
    private final City city;
    private final StoredFiles files;
    private final Set<UUID> samples = ConcurrentHashMap.newKeySet();

    FileSamples(City city, StoredFiles files) {
        this.city = city;
        this.files = files;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var teacher = city.actor(city.person("传文件的人", built.maths(), Role.TEACHER), LocalDate.of(2026, 10, 8));
        return switch (files.store(teacher, "样本.txt", "一行".getBytes(StandardCharsets.UTF_8))) {
            case Done(var file) -> {
                samples.add(file.id());
                yield Map.of("file", file.id());
            }
            case Refused(var why) -> throw new AssertionError(why);
        };
    }

    @Override
    public boolean maySee(UUID fileId, Actor viewer) {
        return samples.contains(fileId) && viewer.posts().stream().anyMatch(p -> p.role() == Role.PRINCIPAL);
    }
}
