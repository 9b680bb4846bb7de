package ir.samad.notifications;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.shell.Texts;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The texts of notices: as the administrator has worded them, else as the program has them. A wording that cannot be used
 * never stops a notice; the program's own stands in. Looked up in memory; every instance looks once a second whether
 * another has decided something.
 */
@Component
class NoticeTexts {

    static final int LONGEST = 1000;
    static final int LONGEST_SUBJECT = 120;
    private static final Logger LOG = LoggerFactory.getLogger(NoticeTexts.class);

    private final NoticeTextStore store;
    private final MessageSource messages;
    private final Parameters parameters;
    private final ObjectProvider<NoticeText.Offer> offers;
    private final Clock clock;
    private volatile List<DecidedText> decided = List.of();
    private volatile long latest = -1;
    private volatile Map<String, NoticeText> offered = Map.of();

    NoticeTexts(
            NoticeTextStore store,
            MessageSource messages,
            Parameters parameters,
            ObjectProvider<NoticeText.Offer> offers,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.parameters = parameters;
        this.offers = offers;
        this.clock = clock;
        refresh();
    }

    /** What a notice says, without the footer. */
    String body(Notice notice) {
        var own = messages.getMessage(notice.messageKey(), notice.arguments().toArray(), notice.locale());
        return worded(notice, DecidedText::body).orElse(own);
    }

    /** The subject line of an e-mail. */
    String subjectLine(Notice notice) {
        var general = messages.getMessage("notifications.subject", null, notice.locale());
        var own = messages.getMessage(
                notice.messageKey() + ".subject", notice.arguments().toArray(), general, notice.locale());
        return worded(notice, DecidedText::subjectLine).orElse(own == null ? general : own);
    }

    private Optional<String> worded(
            Notice notice, java.util.function.Function<DecidedText, @org.jspecify.annotations.Nullable String> piece) {
        try {
            return findCounting(notice.messageKey(), notice.locale().getLanguage())
                    .map(piece)
                    .map(text -> {
                        var offer = find(notice.messageKey()).orElseThrow();
                        var values = NamedFields.values(offer, notice.arguments(), notice.locale());
                        return NamedFields.fill(text, name -> Optional.ofNullable(values.get(name)));
                    });
        } catch (RuntimeException unusable) {
            LOG.error("The decided text of {} cannot be used; the program's own is", notice.messageKey(), unusable);
            return Optional.empty();
        }
    }

    /** All texts that may be worded otherwise, in the order of their keys. */
    List<NoticeText> list() {
        return offered().values().stream()
                .sorted(java.util.Comparator.comparing(NoticeText::messageKey))
                .toList();
    }

    Optional<NoticeText> find(String messageKey) {
        return Optional.ofNullable(offered().get(messageKey));
    }

    private Map<String, NoticeText> offered() {
        if (offered.isEmpty()) {
            // Asked late: the rooms above lean on this one.
            offered = offers.stream()
                    .flatMap(offer -> offer.texts().stream())
                    .collect(Collectors.toUnmodifiableMap(NoticeText::messageKey, text -> text));
        }
        return offered;
    }

    /** The decided text that counts today; empty when the program's own does. */
    Optional<DecidedText> findCounting(String messageKey, String language) {
        var today = LocalDate.now(clock);
        return decided.stream()
                .filter(text ->
                        text.messageKey().equals(messageKey) && text.language().equals(language))
                .filter(text -> !text.validFrom().isAfter(today))
                .findFirst()
                .filter(text -> text.body() != null);
    }

    /** Everything decided about one text, latest validity first. */
    List<DecidedText> listHistory(String messageKey, String language) {
        return decided.stream()
                .filter(text ->
                        text.messageKey().equals(messageKey) && text.language().equals(language))
                .toList();
    }

    /** The program's own text with named fields. */
    String ownBody(NoticeText text, Locale locale) {
        return NamedFields.named(pattern(text.messageKey(), locale), text);
    }

    String ownSubject(NoticeText text, Locale locale) {
        var key = text.messageKey() + ".subject";
        var pattern = pattern(key, locale);
        return pattern.equals(key)
                ? messages.getMessage("notifications.subject", null, locale)
                : NamedFields.named(pattern, text);
    }

    private String pattern(String key, Locale locale) {
        var places = new Object[] {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{7}", "{8}", "{9}"};
        var text = messages.getMessage(key, places, key, locale);
        return text == null ? key : text;
    }

    /** The text as somebody would read it, with examples in its fields and the footer. */
    String example(String body, Locale locale) {
        return NamedFields.fill(
                        body,
                        name -> Optional.of(
                                messages.getMessage("notifications.field." + name + ".example", null, locale)))
                + "\n" + messages.getMessage("notifications.footer", null, locale);
    }

    /** What is wrong with a wording; empty when it can be used. */
    Optional<Refusal> refusalOfBody(NoticeText text, String body, Locale locale) {
        return NamedFields.refusal(body, text, true).or(() -> {
            var parts = SmsText.of(example(body, locale)).parts().size();
            var most = parameters.integer(ParameterKey.NOTICE_PARTS);
            return parts > most
                    ? Optional.of(Refusal.of("notifications.text.too-long", parts, most))
                    : Optional.empty();
        });
    }

    Optional<Refusal> refusalOfSubject(NoticeText text, String subjectLine) {
        return subjectLine.chars().anyMatch(Character::isISOControl)
                ? Optional.of(Refusal.of("notifications.text.one-line"))
                : NamedFields.refusal(subjectLine, text, false);
    }

    /** Decides a text from a day on; what it says was checked before. Somebody else's decision meanwhile refuses it. */
    @Transactional
    public Outcome<DecidedText> decide(DecidedText text, int seen) {
        if (text.validFrom().isBefore(LocalDate.now(clock))) {
            return Outcome.refused(Refusal.of("notifications.text.past"));
        }
        refresh();
        if (listHistory(text.messageKey(), text.language()).size() != seen) {
            return Outcome.refused(Refusal.of("notifications.text.changed-meanwhile"));
        }
        store.insert(text);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                refresh();
            }
        });
        return Outcome.done(text);
    }

    /** The languages in which notices are written. */
    static List<Locale> languages() {
        return List.of(Texts.PERSIAN, Locale.ENGLISH);
    }

    @Scheduled(fixedDelay = 1000)
    void refresh() {
        try {
            var now = store.latest();
            if (now != latest) {
                decided = store.listAll();
                latest = now;
            }
        } catch (DataAccessException away) {
            // The texts known so far go on counting.
            LOG.debug("Texts of notices not refreshed", away);
        }
    }
}
