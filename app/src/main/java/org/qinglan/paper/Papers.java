package org.qinglan.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.file.StoredFile;
import org.qinglan.file.StoredFiles;
import org.qinglan.file.form.FormTable;
import org.qinglan.file.form.OfficeForm;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit's own forms: taking them in, saying what goes where, going back a step, throwing away. */
@Service
class Papers {
    private static final int LONGEST_NAME = 40;
    private final PaperRows rows;
    private final StoredFiles files;
    private final Choices choices;
    private final Audit audit;

    Papers(PaperRows rows, StoredFiles files, Choices choices, Audit audit) {
        this.rows = rows;
        this.files = files;
        this.choices = choices;
        this.audit = audit;
    }

    /** Takes a form in. The caller has checked that the actor leads the unit. */
    @Transactional
    Decision<UUID, PaperRefusal> add(Actor me, Unit unit, String typed, String fileName, byte[] content) {
        String name = typed.isBlank() ? fileName.replaceAll("\\.[^.]*$", "").strip() : typed.strip();
        var problem = nameProblem(unit.id(), name, null);
        if (problem != null) return new Refused<>(problem);
        return switch (kept(me, fileName, content)) {
            case Done(var file) -> {
                var id = Ids.next();
                rows.add(id, unit.id(), name, file.id(), me.personId());
                audit.note(me, "放进一张表", "表", id, null, name);
                yield new Done<>(id);
            }
            case Refused(var why) -> new Refused<>(why);
        };
    }

    /** A newer file of the same form; what was said about cells that are still there stays. */
    @Transactional
    Decision<Integer, PaperRefusal> replaceFile(Actor me, Paper paper, String fileName, byte[] content) {
        rows.lock(paper.id());
        return switch (kept(me, fileName, content)) {
            case Done(var file) -> {
                var boxes = boxes(form(file.id()));
                var still = new HashMap<>(paper.mapping());
                still.keySet().retainAll(boxes.keySet());
                still.keySet()
                        .removeIf(a -> !Objects.requireNonNull(boxes.get(a)).choosable());
                rows.save(paper, file.id(), still, me.personId());
                audit.note(me, "换表的文件", "表", paper.id(), null, fileName);
                yield new Done<>(paper.mapping().size() - still.size());
            }
            case Refused(var why) -> new Refused<>(why);
        };
    }

    /** @param blank null: the cell stays as it is */
    @Transactional
    Decision<Paper, PaperRefusal> put(Actor me, UUID id, String address, @Nullable Blank blank) {
        rows.lock(id);
        var paper = rows.get(id);
        var boxes = boxes(form(paper.fileId()));
        var box = boxes.get(address);
        if (box == null || !box.choosable()) return new Refused<>(new PaperRefusal("这一格不能填，请点别的格子。"));
        var mapping = new HashMap<>(paper.mapping());
        if (blank == null) mapping.remove(address);
        else {
            if (choices.name(blank.field()).isEmpty()) return new Refused<>(new PaperRefusal("请从单子里选一栏。"));
            if (hasOtherList(mapping, boxes, box, blank))
                return new Refused<>(new PaperRefusal("这一行已经放了另一种“一条一行”的内容；一行里只能放同一种，请换一行或先清掉。"));
            mapping.put(address, blank);
        }
        if (mapping.equals(paper.mapping())) return new Done<>(paper);
        rows.save(paper, paper.fileId(), mapping, me.personId());
        audit.note(me, "改填表的格子", "表", id, paper.mapping().get(address), blank);
        return new Done<>(rows.get(id));
    }

    @Transactional
    Decision<Paper, PaperRefusal> use(Actor me, UUID id, int version) {
        rows.lock(id);
        if (!rows.hasVersion(id, version)) return new Refused<>(new PaperRefusal("没有这一版，请重新打开这一页。"));
        int before = rows.get(id).version();
        rows.use(id, version);
        audit.note(me, "换用表的另一版", "表", id, before, version);
        return new Done<>(rows.get(id));
    }

    @Transactional
    Decision<Paper, PaperRefusal> rename(Actor me, Paper paper, String typed) {
        String name = typed.strip();
        var problem = nameProblem(paper.unitId(), name, paper.id());
        if (problem != null) return new Refused<>(problem);
        rows.rename(paper.id(), name);
        audit.note(me, "表改名", "表", paper.id(), paper.name(), name);
        return new Done<>(rows.get(paper.id()));
    }

    @Transactional
    void throwAway(Actor me, Paper paper) {
        rows.throwAway(paper.id());
        audit.note(me, "删掉一张表", "表", paper.id(), paper.name(), null);
    }

    @Transactional
    Decision<Paper, PaperRefusal> takeBack(Actor me, Paper paper) {
        var problem = nameProblem(paper.unitId(), paper.name(), paper.id());
        if (problem != null) return new Refused<>(problem);
        rows.takeBack(paper.id());
        audit.note(me, "放回一张表", "表", paper.id(), null, paper.name());
        return new Done<>(rows.get(paper.id()));
    }

    /** The form of a stored file; one that was taken in can be read again. */
    OfficeForm form(UUID fileId) {
        return switch (OfficeForm.read(files.content(files.get(fileId)))) {
            case Done(var form) -> form;
            case Refused(var why) -> throw new IllegalStateException(why.sentence());
        };
    }

    /** Every cell of a form by its address. */
    static Map<String, FormTable.Box> boxes(OfficeForm form) {
        return form.tables().stream()
                .flatMap(t -> t.lines().stream())
                .flatMap(l -> l.boxes().stream())
                .collect(Collectors.toMap(FormTable.Box::address, b -> b));
    }

    private Decision<StoredFile, PaperRefusal> kept(Actor me, String name, byte[] content) {
        if (OfficeForm.read(content) instanceof Refused<OfficeForm, org.qinglan.file.form.FormRefusal>(var why))
            return new Refused<>(new PaperRefusal(why.sentence()));
        return switch (files.store(me, name, content)) {
            case Done(var file) -> new Done<>(file);
            case Refused(var why) -> new Refused<>(new PaperRefusal(why.sentence()));
        };
    }

    private @Nullable PaperRefusal nameProblem(UUID unit, String name, @Nullable UUID butNot) {
        if (name.isBlank() || name.length() > LONGEST_NAME) return new PaperRefusal("请给表起个名字，40 个字以内，例如：听课情况登记表。");
        return rows.isTaken(unit, name, butNot) ? new PaperRefusal("这里已经有一张叫“" + name + "”的表，请换个名字。") : null;
    }

    private static boolean hasOtherList(
            Map<String, Blank> mapping, Map<String, FormTable.Box> boxes, FormTable.Box box, Blank blank) {
        if (!blank.isColumn()) return false;
        return mapping.entrySet().stream()
                .filter(e -> e.getValue().isColumn() && !e.getKey().equals(box.address()))
                .filter(e -> !e.getValue().list().equals(blank.list()))
                .map(e -> boxes.get(e.getKey()))
                .anyMatch(b -> b != null && b.row().equals(box.row()));
    }
}
