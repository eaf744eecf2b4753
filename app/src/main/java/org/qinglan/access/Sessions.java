package org.qinglan.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in, and signing out elsewhere. */
@Component
public class Sessions {
    /** Attribute of a session: what it was opened on. */
    static final String DEVICE = "device";

    /**
     * One place where an account is signed in.
     *
     * @param device 手机 · 微信
     * @param here the session of this request
     */
    public record Open(String device, Instant since, Instant lastUsed, boolean here) {}

    private final FindByIndexNameSessionRepository<? extends Session> store;
    private final Audit audit;

    Sessions(FindByIndexNameSessionRepository<? extends Session> store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** This one first, then by last use. */
    public List<Open> of(Actor me, String hereId) {
        return all(me.accountId()).stream()
                .map(session -> new Open(
                        session.getAttributeOrDefault(DEVICE, "没有说明的设备"),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(hereId)))
                .sorted(Comparator.comparing(Open::here)
                        .thenComparing(Open::lastUsed)
                        .reversed())
                .toList();
    }

    /** Signs out everywhere else; returns at how many places. */
    public int endOthers(Actor me, String hereId) {
        var others = all(me.accountId()).stream()
                .map(Session::getId)
                .filter(id -> !id.equals(hereId))
                .toList();
        others.forEach(store::deleteById);
        if (!others.isEmpty()) audit.note(me, "退出其他设备", "账号", me.accountId(), null, others.size());
        return others.size();
    }

    /** Signs out everywhere, for an account that was closed or given a new password. */
    void endAll(UUID accountId) {
        all(accountId).forEach(session -> store.deleteById(session.getId()));
    }

    private List<? extends Session> all(UUID accountId) {
        return List.copyOf(store.findByPrincipalName(accountId.toString()).values());
    }
}
