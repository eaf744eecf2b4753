package org.qinglan.sight;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.qinglan.database.Tenancy;
import org.qinglan.plan.PlanMoved;
import org.qinglan.plan.PlanState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks for proposals behind everybody's back: pages never wait for it. */
@Component
class ComparingWorker implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ComparingWorker.class);
    private final PlanTree tree;
    private final Comparing comparing;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sight").factory());

    ComparingWorker(PlanTree tree, Comparing comparing) {
        this.tree = tree;
        this.comparing = comparing;
    }

    /** On the list in the transaction of the step, so that none is forgotten. */
    @EventListener
    void on(PlanMoved step) {
        switch (step.to()) {
            case IN_REVIEW_OFFICE, APPROVED -> tree.askFor(step.planId());
            case PUBLISHED -> {
                if (step.from() != PlanState.APPROVED) return;
                tree.askFor(step.planId());
                tree.askForThoseBelow(step.planId());
            }
            default -> {
                // nothing in it changed that could answer anything
            }
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void after(PlanMoved step) {
        worker.execute(this::work);
    }

    /** What a stop or a failure left on the list. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        worker.execute(this::work);
    }

    void work() {
        try {
            for (var tenant : tree.tenantsWaiting()) Tenancy.run(tenant, this::workOff);
        } catch (RuntimeException e) {
            LOG.warn("looking for what answers what failed; tried again in ten minutes", e);
        }
    }

    private void workOff() {
        while (comparing.some() > 0) {
            // until the list is empty
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
