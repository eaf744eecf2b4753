package org.qinglan.record.kind;

import java.util.List;
import java.util.Optional;

/**
 * 记录的种类: what a record holds, who sees it, what it counts. Shipped in {@code kinds/*.yaml}, adapted by a tenant's
 * administrator; a published version never changes and a record keeps the one it was written with.
 *
 * @param prefix of record numbers: TK in TK-2026-1-0157
 * @param flow code of its flow
 * @param order on the page of kinds
 * @param about one line for whoever looks for the right kind
 * @param heading of the record, with fields in braces: {@code {teacher} {class}}
 * @param under the line beneath the heading, likewise
 * @param button what saving is called
 * @param lateAfterDays written later than this after its day, a record is marked late; 0: never
 * @param future whether its day may lie ahead
 * @param seenBy besides the owner: PARTS (people in it), LEADER (whoever leads its unit within the school), GROUP (the
 *     subject group), SCHOOL
 * @param edits parts that may write besides the owner
 * @param signIn whether people sign in by QR code
 * @param attributes fields whose values the credits carry
 */
public record RecordKind(
        String code,
        int version,
        String name,
        String prefix,
        String flow,
        int order,
        String about,
        String heading,
        String under,
        String button,
        int lateAfterDays,
        boolean future,
        boolean signIn,
        List<String> seenBy,
        List<String> edits,
        List<Field> fields,
        List<CreditRule> credits,
        List<String> attributes) {

    /** The next version of this kind, with what an administrator may change. */
    RecordKind next(String newAbout, List<Field> newFields, List<String> newSeenBy, List<CreditRule> newCredits) {
        return with(version + 1, newAbout, newFields, newSeenBy, newCredits);
    }

    /** The same version whose required long texts need at least so many characters. */
    public RecordKind asking(int least) {
        var asked = fields.stream()
                .map(f -> f.type() == FieldType.LONG && f.required() ? f.atLeast(least) : f)
                .toList();
        return with(version, about, asked, seenBy, credits);
    }

    private RecordKind with(
            int number, String newAbout, List<Field> newFields, List<String> newSeenBy, List<CreditRule> newCredits) {
        return new RecordKind(
                code,
                number,
                name,
                prefix,
                flow,
                order,
                newAbout,
                heading,
                under,
                button,
                lateAfterDays,
                future,
                signIn,
                newSeenBy,
                edits,
                newFields,
                newCredits,
                attributes);
    }

    public Optional<Field> field(String fieldCode) {
        return fields.stream().filter(f -> f.code().equals(fieldCode)).findFirst();
    }

    /** The field that fills DATE, PERIOD, TITLE or UNIT. */
    public Optional<Field> filling(String what) {
        return fields.stream().filter(f -> f.fills().equals(what)).findFirst();
    }

    /** Fields that are asked, in order. */
    public List<Field> asked() {
        return fields.stream().filter(f -> !f.known() && !f.folded()).toList();
    }

    public List<Field> known() {
        return fields.stream().filter(Field::known).toList();
    }

    public List<Field> folded() {
        return fields.stream().filter(Field::folded).toList();
    }
}
