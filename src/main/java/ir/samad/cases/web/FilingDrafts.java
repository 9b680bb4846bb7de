package ir.samad.cases.web;

import ir.samad.attachments.Attachment;
import ir.samad.attachments.AttachmentId;
import ir.samad.attachments.Attachments;
import ir.samad.cases.store.Drafts;
import ir.samad.database.Ids;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The draft of the browser that makes the request. */
@Component
class FilingDrafts {

    private final Drafts drafts;
    private final Attachments attachments;
    private final Parameters parameters;
    private final Clock clock;

    FilingDrafts(Drafts drafts, Attachments attachments, Parameters parameters, Clock clock) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What was typed so far; an empty form when there is no draft. */
    @Transactional(readOnly = true)
    public Form open(HttpServletRequest request) {
        return find(request).map(draft -> new Form(draft.fields())).orElseGet(Form::new);
    }

    /** Saves the fields of one step beside those of the others. */
    @Transactional
    public UUID save(Form sent, Set<String> step, HttpServletRequest request, HttpServletResponse response) {
        var life = Duration.ofDays(parameters.integer(ParameterKey.DRAFT_DAYS, Scope.nation()));
        var known = find(request);
        var cookie = known.isPresent()
                ? DraftCookie.find(request).orElseThrow()
                : DraftCookie.give(Ids.next(clock), request, response, life);
        var fields = new HashMap<String, List<String>>(
                known.map(Drafts.Draft::fields).orElse(Map.of()));
        for (var field : step) {
            if (sent.has(field)) {
                fields.put(
                        field,
                        sent.values(field).stream().map(FilingDrafts::bounded).toList());
            } else {
                fields.remove(field);
            }
        }
        drafts.save(
                cookie.draft(),
                cookie.secret(),
                fields,
                clock.instant(),
                clock.instant().plus(life));
        return cookie.draft();
    }

    /** Documents uploaded with the draft. */
    @Transactional(readOnly = true)
    public List<Attachment> documents(HttpServletRequest request) {
        return find(request).map(draft -> attachments.list(draft.id())).orElse(List.of());
    }

    void removeDocument(UUID draft, String id) {
        try {
            attachments.remove(draft, new AttachmentId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            // Nothing to take away: the page shows what is there.
        }
    }

    private java.util.Optional<Drafts.Draft> find(HttpServletRequest request) {
        return DraftCookie.find(request)
                .flatMap(cookie -> drafts.find(cookie.draft(), cookie.secret(), clock.instant()))
                .filter(draft -> draft.becameCase().isEmpty());
    }

    private static String bounded(String value) {
        return value.length() > Form.LONGEST_FIELD ? value.substring(0, Form.LONGEST_FIELD) : value;
    }
}
