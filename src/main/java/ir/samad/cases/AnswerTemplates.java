package ir.samad.cases;

import ir.samad.applicants.Applicant;
import ir.samad.applicants.Applicants;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.cases.store.TemplateStore;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.database.Memories;
import ir.samad.database.Memory;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the texts a body keeps ready for its answers. Their fields are checked when a text is kept, so that none is
 * left open in an answer.
 */
@Component
public class AnswerTemplates {

    /** What can stand in braces: tracking code, name of the applicant, unit that answers, topic, date of today. */
    public static final List<String> FIELDS = List.of("code", "name", "unit", "topic", "today");

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    private final TemplateStore store;
    private final Memory memory;
    private final Directory directory;
    private final Applicants applicants;
    private final Topics topics;
    private final Clock clock;

    AnswerTemplates(
            TemplateStore store,
            Memories memories,
            Directory directory,
            Applicants applicants,
            Topics topics,
            Clock clock) {
        this.store = store;
        this.memory = memories.open(store::version, store::raiseVersion);
        this.directory = directory;
        this.applicants = applicants;
        this.topics = topics;
        this.clock = clock;
    }

    /** All texts of the body this member of staff works for. */
    public List<AnswerTemplate> list(Staff staff) {
        var body = body(staff);
        return memory.recall(body, () -> store.list(body));
    }

    @Transactional(readOnly = true)
    public Optional<AnswerTemplate> find(UUID id, Staff staff) {
        return store.find(body(staff), id);
    }

    /** The texts of his body that go with this case. */
    public List<AnswerTemplate> listFor(CaseFile file, Staff staff) {
        var matter = file.matter();
        return list(staff).stream()
                .filter(template -> template.type() == null || template.type() == matter.type())
                .filter(template -> template.topic() == null || template.topic().equals(matter.topic()))
                .toList();
    }

    /** Keeps a text of his body, or says which of its fields there is not. */
    @Transactional
    public Outcome<UUID> keep(AnswerTemplate template, Staff staff) {
        var rest = FIELD.matcher(template.text()).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            return Outcome.refused(Refusal.of("cases.template.braces"));
        }
        var unknown = FIELD.matcher(template.text())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !FIELDS.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            return Outcome.refused(Refusal.of("cases.template.unknown-field", "{" + unknown.get() + "}"));
        }
        memory.change();
        store.keep(body(staff), template, new PositionId(staff.positionId()), clock.instant());
        return Outcome.done(template.id());
    }

    /** @return whether his body kept such a text */
    @Transactional
    public boolean delete(UUID id, Staff staff) {
        memory.change();
        return store.delete(body(staff), id);
    }

    /** The text for this case, every field filled. */
    @Transactional(readOnly = true)
    public String fill(AnswerTemplate template, CaseFile file, Staff staff) {
        return FIELD.matcher(template.text())
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), file, staff)));
    }

    private String value(String field, CaseFile file, Staff staff) {
        var language = file.contact().language();
        return switch (field) {
            case "code" -> Texts.digits(file.code().grouped(), language);
            case "name" -> {
                var applicant = file.applicant();
                yield applicant == null
                        ? ""
                        : applicants.find(applicant).map(Applicant::name).orElse("");
            }
            case "unit" -> staff.unitName();
            case "topic" -> {
                var topic = file.matter().topic();
                yield topic == null ? "" : topics.find(topic).map(Topic::name).orElse("");
            }
            case "today" ->
                Texts.digits(
                        JalaliDate.of(LocalDate.ofInstant(clock.instant(), TehranClock.ZONE))
                                .toString(),
                        language);
            default -> throw new IllegalStateException("A text was kept with the field " + field);
        };
    }

    private BodyId body(Staff staff) {
        return directory.getUnit(new UnitId(staff.unitId())).bodyId();
    }
}
