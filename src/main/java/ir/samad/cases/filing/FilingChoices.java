package ir.samad.cases.filing;

import ir.samad.cases.Addressee;
import ir.samad.cases.Benefit;
import ir.samad.cases.ComplaintGround;
import ir.samad.cases.Intake;
import ir.samad.cases.Matter;
import ir.samad.cases.filing.FilingOptions.AboutOptions;
import ir.samad.cases.filing.FilingOptions.ProvinceCounties;
import ir.samad.cases.filing.FilingOptions.TopicGroup;
import ir.samad.cases.model.FilingRules;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What can be chosen when something is filed, and whether what was chosen is enough. */
@Component
public class FilingChoices {

    private final Topics topics;
    private final Territory territory;
    private final Directory directory;
    private final FilingOfficials officials;
    private final MessageSource messages;
    private final Clock clock;

    FilingChoices(
            Topics topics,
            Territory territory,
            Directory directory,
            FilingOfficials officials,
            MessageSource messages,
            Clock clock) {
        this.topics = topics;
        this.territory = territory;
        this.directory = directory;
        this.officials = officials;
        this.messages = messages;
        this.clock = clock;
    }

    /** Keeps at their fields the rules that stand against this matter, leaving those about the person for later. */
    void check(Matter matter, Form form) {
        var topicId = matter.topic();
        var topic = topicId == null ? null : topics.find(topicId).orElse(null);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tehran"));
        var intake = Intake.web(new UUID(0, 0), Locale.ROOT);
        FilingRules.check(matter, topic, null, intake, today).stream()
                .filter(against -> !against.field().equals("nationalId"))
                .filter(against -> !(against.field().equals("county") && form.has("abroad")))
                .forEach(against -> form.refuse(against.field(), against.refusal()));
    }

    AboutOptions about(Form form) {
        var type = Arrays.stream(CaseType.values())
                .filter(candidate -> candidate.name().equals(form.value("type")))
                .findFirst()
                .orElse(CaseType.REQUEST);
        return new AboutOptions(
                type,
                topicGroups(type),
                counties(),
                constants(ComplaintGround.values(), "cases.ground"),
                bodies(),
                constants(Benefit.values(), "cases.benefit"),
                constants(Addressee.values(), "cases.addressee"),
                officials.options(form));
    }

    /** Topics that fit the type, each under the widest topic above it. */
    List<TopicGroup> topicGroups(CaseType type) {
        var all = topics.listAll();
        return all.stream()
                .filter(topic -> topic.parentId() == null)
                .map(root -> new TopicGroup(
                        root.name(),
                        all.stream()
                                .filter(topic -> topic.types().contains(type)
                                        && !topic.bodies().isEmpty()
                                        && isBelow(topic, root, all))
                                .map(topic -> new Option(topic.id().value().toString(), topic.name()))
                                .toList()))
                .filter(group -> !group.topics().isEmpty())
                .toList();
    }

    private static boolean isBelow(Topic topic, Topic root, List<Topic> all) {
        var parent = topic.parentId();
        while (parent != null) {
            if (parent.equals(root.id())) {
                return true;
            }
            var id = parent;
            parent = all.stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .map(Topic::parentId)
                    .orElse(null);
        }
        return Objects.equals(topic, root);
    }

    List<ProvinceCounties> counties() {
        return territory.listProvinces().stream()
                .map(province -> new ProvinceCounties(
                        province.name(),
                        territory.listCounties(province.code()).stream()
                                .map(county -> new Option(county.code().value(), county.name()))
                                .toList()))
                .toList();
    }

    List<Option> bodies() {
        return directory.listBodies().stream()
                .map(body -> new Option(body.id().value().toString(), body.name()))
                .toList();
    }

    List<Option> countries() {
        var locale = LocaleContextHolder.getLocale();
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> !code.equals("IR"))
                .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private List<Option> constants(Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(constant -> new Option(
                        constant.name(),
                        messages.getMessage(prefix + "." + constant.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
