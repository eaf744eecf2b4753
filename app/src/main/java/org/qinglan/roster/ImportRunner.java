package org.qinglan.roster;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Units;
import org.qinglan.school.intake.ImportJobs;
import org.qinglan.school.intake.ImportJobs.Job;
import org.qinglan.school.intake.ImportJobs.Kind;
import org.qinglan.school.intake.Preview;
import org.qinglan.school.intake.RosterImport;
import org.qinglan.school.intake.TimetableImport;
import org.qinglan.school.intake.UnreadableFile;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and imports in the background, one file after another; the page may be left meanwhile. */
@Component
class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import").factory());
    private final Map<UUID, Future<?>> running = new ConcurrentHashMap<>();
    private final ImportJobs jobs;
    private final RosterImport rosters;
    private final TimetableImport timetables;
    private final Units units;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;

    ImportRunner(
            ImportJobs jobs,
            RosterImport rosters,
            TimetableImport timetables,
            Units units,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.rosters = rosters;
        this.timetables = timetables;
        this.units = units;
        this.audit = audit;
        transaction = new TransactionTemplate(transactions);
        aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reads the file and shows what it would do. */
    void read(UUID jobId) {
        inBackground(jobId, () -> jobs.showPreview(jobId, preview(jobs.get(jobId))));
    }

    /** Does what the preview showed; false where that was begun already. */
    boolean importAll(Actor me, UUID jobId) {
        if (!jobs.beginImport(jobId)) return false;
        inBackground(jobId, () -> transaction.executeWithoutResult(status -> apply(me, jobs.get(jobId))));
        return true;
    }

    /** The job, set right where the server stopped in the middle of it. */
    Job look(UUID jobId) {
        var job = jobs.get(jobId);
        if (job.state().isUnderWay() && !running.containsKey(jobId)) {
            // it may have ended between the two looks
            job = jobs.get(jobId);
            if (job.state().isUnderWay()) jobs.fail(jobId, "服务器中途重新启动过，什么也没有导入。请再传一次。");
        }
        return jobs.get(jobId);
    }

    /** Waits until the job is at rest. */
    void await(UUID jobId) throws Exception {
        var work = running.get(jobId);
        if (work != null) work.get();
    }

    private Preview preview(Job job) {
        return job.kind() == Kind.ROSTER
                ? rosters.preview(order(job), rosters.read(jobs.content(job.id())))
                : timetables.preview(timetable(job), jobs.content(job.id()));
    }

    private void apply(Actor me, Job job) {
        String seen = String.valueOf(job.fingerprint());
        Decision<Preview, Preview> decision = job.kind() == Kind.ROSTER
                ? rosters.apply(
                        order(job),
                        rosters.read(jobs.content(job.id())),
                        seen,
                        done -> aside.executeWithoutResult(s -> jobs.progress(job.id(), done)))
                : timetables.apply(timetable(job), jobs.content(job.id()), seen);
        switch (decision) {
            case Done(var preview) -> {
                var counts = Map.of(
                        "文件", job.fileName(),
                        "新增", preview.count(Preview.State.NEW),
                        "改动", preview.count(Preview.State.CHANGED),
                        "另外", preview.news());
                audit.note(me, "导入" + job.kind().chinese(), "单位", job.unitId(), null, counts);
                jobs.finish(job.id());
            }
            case Refused(var fresh) ->
                jobs.showPreview(job.id(), new Preview(withNews(fresh, "看过之后名单又有变动，下面是新的预览，请再看一遍。"), fresh.rows()));
        }
    }

    private static List<String> withNews(Preview preview, String first) {
        return Stream.concat(Stream.of(first), preview.news().stream()).toList();
    }

    private RosterImport.Order order(Job job) {
        return new RosterImport.Order(units.get(job.unitId()), job.since(), job.leaveMissing());
    }

    private TimetableImport.Order timetable(Job job) {
        return new TimetableImport.Order(units.get(job.unitId()), Objects.requireNonNull(job.termId()), job.since());
    }

    private void inBackground(UUID jobId, Runnable work) {
        UUID tenant = Tenancy.require();
        var task = new FutureTask<>(
                () -> Tenancy.run(tenant, () -> {
                    try {
                        work.run();
                    } catch (UnreadableFile unreadable) {
                        jobs.fail(jobId, String.valueOf(unreadable.getMessage()));
                    } catch (RuntimeException unforeseen) {
                        LOG.warn("import {} failed", jobId, unforeseen);
                        jobs.fail(jobId, "导入时系统出了问题，什么也没有导入。请稍后再试，仍不行就告诉系统管理员。");
                    } finally {
                        running.remove(jobId);
                    }
                }),
                null);
        running.put(jobId, task);
        one.execute(task);
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }
}
