package ir.samad.cases.filing;

import ir.samad.applicants.ActsAs;
import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.attachments.AttachmentUse;
import ir.samad.calendar.JalaliDate;
import ir.samad.cases.Addressee;
import ir.samad.cases.Benefit;
import ir.samad.cases.ComplaintGround;
import ir.samad.cases.Matter;
import ir.samad.cases.Person;
import ir.samad.cases.filing.FilingOptions.AboutOptions;
import ir.samad.cases.filing.FilingOptions.YouOptions;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicId;
import ir.samad.directory.BodyId;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.territory.CountyCode;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.CaseText;
import ir.samad.vocabulary.EmailAddress;
import ir.samad.vocabulary.ForeignNationalId;
import ir.samad.vocabulary.LegalEntityId;
import ir.samad.vocabulary.MobileNumber;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PassportNumber;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.PhoneE164;
import ir.samad.vocabulary.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads what is filed, on the web and at a desk, from the fields of a form. */
@Component
public class FilingForms {

    public static final Set<String> WHAT = Set.of("type", "text", "danger");
    public static final Set<String> ABOUT = Set.of(
            "topic",
            "county",
            "place",
            "ground",
            "body",
            "benefit",
            "addressee",
            "groupSize",
            "observedOn",
            "abroad",
            "about",
            "aboutFind",
            "aboutFound");
    public static final Set<String> YOU = Set.of(
            "identityKind",
            "identity",
            "representative",
            "firstName",
            "lastName",
            "mobile",
            "email",
            "foreignPhone",
            "country",
            "anonymous",
            "forAnother",
            "actingAs",
            "actingDocument",
            "forIdentityKind",
            "forIdentity",
            "forFirstName",
            "forLastName");

    private static final int LONGEST_PLACE = 200;
    private static final int LARGEST_GROUP = 1_000_000;

    private final Territory territory;
    private final FilingChoices choices;
    private final FilingOfficials officials;
    private final MessageSource messages;

    FilingForms(Territory territory, FilingChoices choices, FilingOfficials officials, MessageSource messages) {
        this.territory = territory;
        this.choices = choices;
        this.officials = officials;
        this.messages = messages;
    }

    /** The first step: kind and text; null when one is refused. */
    @Nullable
    public CaseType readWhat(Form form) {
        var type = form.choice("type", CaseType.class);
        var text = form.read("text", CaseText::read);
        return text == null ? null : type;
    }

    /** First and second step together; null when something is refused. */
    @Nullable
    public Matter readMatter(Form form) {
        var type = readWhat(form);
        var text = form.copy().read("text", CaseText::read);
        var abroad = form.has("abroad");
        var county = abroad ? null : form.read("county", CountyCode::read);
        if (county != null && territory.findCounty(county).isEmpty()) {
            form.refuse("county", Refusal.of("territory.county.unknown"));
        }
        var place = Optional.ofNullable(form.text("place", 0, LONGEST_PLACE)).orElse("");
        var matter = type == null || text == null || form.isRefused()
                ? null
                : new Matter(
                        type,
                        text.value(),
                        uuid(form, "topic").map(TopicId::new).orElse(null),
                        county,
                        place,
                        type == CaseType.COMPLAINT ? choice(form, "ground", ComplaintGround.class) : null,
                        uuid(form, "body").map(BodyId::new).orElse(null),
                        choice(form, "benefit", Benefit.class),
                        type == CaseType.EXPRESSION ? choice(form, "addressee", Addressee.class) : null,
                        form.value("groupSize").isBlank() ? null : form.number("groupSize", 1, LARGEST_GROUP),
                        form.readOptional("observedOn", JalaliDate::read)
                                .map(JalaliDate::toLocalDate)
                                .orElse(null));
        if (matter == null || form.isRefused()) {
            return null;
        }
        var about = officials.read(form, matter.type());
        if (form.isRefused()) {
            return null;
        }
        if (about != null) {
            matter = officials.name(matter, about);
        }
        choices.check(matter, form);
        return form.isRefused() ? null : matter;
    }

    /** Feelings may come as picture, sound and film (N-1-7); everything else as documents and photographs. */
    public static AttachmentUse use(Form form) {
        return CaseType.EXPRESSION.name().equals(form.value("type"))
                ? AttachmentUse.EXPRESSION
                : AttachmentUse.DOCUMENTS;
    }

    /** Whether somebody only looks for an official in the directory: the same page is shown again, with what was found. */
    public boolean seeksOfficial(Form form) {
        return officials.isSought(form);
    }

    public boolean anonymous(Form form) {
        return form.has("anonymous") && CaseType.REPORT.name().equals(form.value("type"));
    }

    /** The third step: identity and contact (N-5-3, N-9-2); null when something is refused. */
    @Nullable
    public Person readPerson(Form form) {
        var kind = form.value("identityKind").isEmpty()
                ? IdentityKind.NATIONAL_ID
                : form.choice("identityKind", IdentityKind.class);
        if (kind == null) {
            return null;
        }
        var identity = readIdentity(kind, form);
        var legal = kind == IdentityKind.LEGAL_ENTITY;
        var firstName = legal ? "" : name(form, "firstName");
        var lastName = legal ? form.text("lastName", 2, LONGEST_PLACE) : name(form, "lastName");
        var abroad = form.has("abroad");
        var mobile =
                abroad || !form.value("email").isBlank() && form.value("mobile").isBlank()
                        ? null
                        : form.read("mobile", MobileNumber::read);
        var email = abroad
                ? form.read("email", EmailAddress::read)
                : form.readOptional("email", EmailAddress::read).orElse(null);
        var phone = abroad ? form.readOptional("foreignPhone", PhoneE164::read).orElse(null) : null;
        var country = abroad ? country(form) : "IR";
        if (form.isRefused() || identity == null || firstName == null || lastName == null) {
            return null;
        }
        var person = new Person(
                identity,
                firstName,
                lastName,
                new Contact(
                        mobile == null ? null : mobile.value(),
                        email == null ? null : email.value(),
                        phone == null ? null : phone.value(),
                        false),
                country);
        return form.has("forAnother") ? ActingForms.read(form, person) : person;
    }

    private @Nullable Identity readIdentity(IdentityKind kind, Form form) {
        return switch (kind) {
            case NATIONAL_ID -> identity(kind, form.read("identity", NationalId::read), NationalId::value);
            case FOREIGN_NATIONAL_ID ->
                identity(kind, form.read("identity", ForeignNationalId::read), ForeignNationalId::value);
            case PASSPORT -> identity(kind, form.read("identity", PassportNumber::read), PassportNumber::value);
            case LEGAL_ENTITY -> {
                var legal = form.read("identity", LegalEntityId::read);
                var representative = form.read("representative", NationalId::read);
                yield legal == null || representative == null
                        ? null
                        : new Identity(kind, legal.value(), representative.value());
            }
        };
    }

    private static <T> @Nullable Identity identity(
            IdentityKind kind, @Nullable T number, java.util.function.Function<T, String> value) {
        return number == null ? null : new Identity(kind, value.apply(number), null);
    }

    private static @Nullable String name(Form form, String field) {
        var name = form.read(field, PersonName::read);
        return name == null ? null : name.value();
    }

    private static String country(Form form) {
        var code = form.value("country").strip();
        if (!Arrays.asList(java.util.Locale.getISOCountries()).contains(code) || code.equals("IR")) {
            form.refuse("country", Refusal.by("N-9-2", "cases.filing.country"));
        }
        return code;
    }

    private static Optional<UUID> uuid(Form form, String field) {
        var text = form.value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            form.refuse(field, Refusal.of("shell.form.not-in-list"));
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(Form form, String field, Class<E> list) {
        return form.value(field).isEmpty() ? null : form.choice(field, list);
    }

    public List<Option> typeOptions() {
        return Arrays.stream(CaseType.values())
                .map(type -> new Option(
                        type.name(), text("catalogue.type." + type), text("catalogue.type." + type + ".hint")))
                .toList();
    }

    public AboutOptions aboutOptions(Form form) {
        return choices.about(form);
    }

    public YouOptions youOptions(Form form, boolean codeSent) {
        return new YouOptions(
                Arrays.stream(IdentityKind.values())
                        .map(kind -> new Option(kind.name(), text("cases.identity." + kind)))
                        .toList(),
                CaseType.REPORT.name().equals(form.value("type")),
                form.has("abroad"),
                codeSent,
                choices.countries(),
                Arrays.stream(ActsAs.values())
                        .map(as -> new Option(as.name(), text("cases.acting.as." + as)))
                        .toList());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
