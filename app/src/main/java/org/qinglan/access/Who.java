package org.qinglan.access;

import org.qinglan.school.Post;
import org.qinglan.school.Role;

/**
 * Kinds of callers an address may be opened to. What they may do to one unit or record is decided by the object, with
 * {@link Actor#leads} and its like; this is the outer door.
 */
public enum Who {
    /** Also without sign-in: the sign-in page, calendar feeds with their secret, static pages. */
    ANYONE,
    /** Everybody who is signed in. */
    EVERYBODY,
    /** Whoever leads a unit. */
    LEADERS,
    /** School leaders and the offices of a school or district: 教导处, 教科室, 校长, 教研员, 教育局. */
    OFFICES,
    /** Who keeps rosters, timetables and calendars. */
    STEWARDS,
    /** Who sets up the tenant: accounts, kinds, settings. */
    ADMINS,
    /** Who reads the audit trail. */
    AUDITORS;

    boolean admits(Post post) {
        return switch (this) {
            case ANYONE, EVERYBODY -> true;
            case LEADERS -> post.role().leads();
            case OFFICES ->
                post.role().isHeadOfSchool()
                        || switch (post.role()) {
                            case ACADEMIC_DIRECTOR, RESEARCH_DIRECTOR, RESEARCH_OFFICER, BUREAU_OFFICER -> true;
                            default -> false;
                        };
            case STEWARDS -> post.role() == Role.DATA_STEWARD || post.role() == Role.SYSTEM_ADMIN;
            case ADMINS -> post.role() == Role.SYSTEM_ADMIN;
            case AUDITORS -> post.role() == Role.AUDIT_OFFICER;
        };
    }
}
