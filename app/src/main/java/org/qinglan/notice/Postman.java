package org.qinglan.notice;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.shared.ChineseDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mails what nobody has read in the program yet: one digest for a person and half day, never in quiet hours (20:00–07:00)
 * nor on the person's days off (standards.md §6). Does nothing where no mail server is set.
 */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final LocalTime BEGIN = LocalTime.of(7, 0);
    private static final LocalTime END = LocalTime.of(20, 0);

    /** Where mail comes from and leads to: {@code qinglan.mail-from}, {@code qinglan.address}; both may be empty. */
    record Envelope(String from, String address) {}

    private final Mailbox mailbox;
    private final People people;
    private final Terms terms;
    private final Clock clock;
    private final @Nullable JavaMailSender sender;
    private final Envelope envelope;

    @Autowired
    Postman(
            Mailbox mailbox,
            People people,
            Terms terms,
            Clock clock,
            ObjectProvider<JavaMailSender> sender,
            @Value("${qinglan.mail-from:}") String from,
            @Value("${qinglan.address:}") String address) {
        this(
                mailbox,
                people,
                terms,
                clock,
                mailbox.isOn() ? sender.getIfAvailable() : null,
                new Envelope(from, address));
    }

    Postman(
            Mailbox mailbox,
            People people,
            Terms terms,
            Clock clock,
            @Nullable JavaMailSender sender,
            Envelope envelope) {
        this.mailbox = mailbox;
        this.people = people;
        this.terms = terms;
        this.clock = clock;
        this.sender = sender;
        this.envelope = envelope;
    }

    /** Looks every five minutes for what waits. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void round() {
        if (sender == null || isQuiet(local().toLocalTime())) return;
        mailbox.tenants().forEach(tenant -> Tenancy.run(tenant, () -> deliver(sender)));
    }

    private void deliver(JavaMailSender to) {
        for (var addressee : mailbox.addressees()) {
            if (isAtWork(addressee.personId())) mail(to, addressee);
        }
    }

    private void mail(JavaMailSender to, Mailbox.Addressee addressee) {
        var half = half(local());
        if (!mailbox.claim(addressee.personId(), half, clock.instant())) return;
        var notices = mailbox.unmailed(addressee.personId());
        try {
            to.send(digest(addressee, notices));
        } catch (MailException failure) {
            LOG.warn("mail to a person of tenant {} failed: {}", Tenancy.require(), failure.getMessage());
            mailbox.failed(addressee.personId(), half, String.valueOf(failure.getMessage()), clock.instant());
            return;
        }
        mailbox.sent(
                addressee.personId(), half, notices.stream().map(Notice::id).toList(), clock.instant());
    }

    private SimpleMailMessage digest(Mailbox.Addressee addressee, List<Notice> notices) {
        var mail = new SimpleMailMessage();
        if (!envelope.from().isBlank()) mail.setFrom(envelope.from());
        mail.setTo(addressee.email());
        mail.setSubject("青蓝：" + notices.size() + " 条提醒");
        mail.setText(addressee.name() + "老师：\n\n"
                + notices.stream().map(this::line).collect(Collectors.joining("\n"))
                + "\n\n这些在青蓝的“提醒”里都能看到。看过的不再发邮件，半天最多一封，晚上和休息日不发。\n");
        return mail;
    }

    private String line(Notice notice) {
        String text = "· " + notice.text();
        if (envelope.address().isBlank() || notice.link() == null) return text;
        return text + "\n  " + envelope.address().replaceAll("/+$", "") + notice.link();
    }

    static boolean isQuiet(LocalTime time) {
        return time.isBefore(BEGIN) || !time.isBefore(END);
    }

    static Mailbox.HalfDay half(LocalDateTime now) {
        return new Mailbox.HalfDay(now.toLocalDate(), now.getHour() < 12 ? "AM" : "PM");
    }

    /** Whether today is a school day where the person works; outside every term nobody is disturbed. */
    private boolean isAtWork(UUID personId) {
        var today = local().toLocalDate();
        var unit = people.posts(personId, today).stream().map(Post::unit).findFirst();
        return unit.isPresent() && isSchoolDay(unit.get());
    }

    private boolean isSchoolDay(Unit unit) {
        var today = local().toLocalDate();
        return terms.at(today)
                .map(term -> terms.calendar(term, unit).isSchoolDay(today))
                .orElse(false);
    }

    private LocalDateTime local() {
        return LocalDateTime.ofInstant(clock.instant(), ChineseDates.CHINA);
    }
}
