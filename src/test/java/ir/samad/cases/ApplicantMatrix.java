package ir.samad.cases;

import ir.samad.shell.Open;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Who comes through the applicant's own doors to a case: whoever brought its code with the second thing he knows, or proved
 * its contact; nobody else, whatever he is otherwise. The case is that of somebody for whom another acts.
 */
final class ApplicantMatrix {

    private static final String DOORS = "/track/case/{id}";

    /** What somebody brings with him. */
    enum Brings {
        ITS_CODE,
        ITS_CONTACT,
        HIS_IDENTITY_IN_IT,
        PROOF_OF_ITS_CONTACT
    }

    /** Who comes. */
    enum Visitor {
        APPLICANT_WITH_CODE_AND_IDENTITY(Brings.ITS_CODE, Brings.HIS_IDENTITY_IN_IT),
        REPRESENTATIVE_WITH_CODE_AND_IDENTITY(Brings.ITS_CODE, Brings.HIS_IDENTITY_IN_IT),
        REPRESENTATIVE_WITH_CODE_AND_CONTACT(Brings.ITS_CODE, Brings.ITS_CONTACT),
        REPRESENTATIVE_WHO_PROVED_ITS_CONTACT(Brings.PROOF_OF_ITS_CONTACT),
        OTHER_CITIZEN_WHO_PROVED_HIS_OWN_CONTACT,
        OTHER_CITIZEN_WITH_THE_CODE_AND_HIS_OWN_IDENTITY(Brings.ITS_CODE),
        WHOEVER_KNOWS_ONLY_ITS_CONTACT(Brings.ITS_CONTACT),
        MEMBER_OF_STAFF_WHO_LEADS_IT,
        NOBODY;

        final Set<Brings> brings = EnumSet.noneOf(Brings.class);

        Visitor(Brings... brings) {
            this.brings.addAll(Set.of(brings));
        }
    }

    /** What is done through which door. */
    enum OwnAction {
        READ("GET"),
        READ_THE_RECEIPT("GET", "receipt"),
        PRINT_THE_RECEIPT("GET", "receipt.pdf"),
        OPEN_A_DOCUMENT("GET", "documents/{document}"),
        READ_WHO_HAS_READ("GET", "accesses"),
        TAKE_THE_DATA_AWAY("POST", "export"),
        BEGIN_TO_CORRECT_THE_CONTACT("GET", "contact"),
        CORRECT_THE_CONTACT("POST", "contact"),
        ADD("POST", "add"),
        WITHDRAW("POST", "withdraw"),
        REPLY("POST", "reply"),
        OBJECT("POST", "object");

        final String method;
        final String path;

        OwnAction(String method, String... door) {
            this.method = method;
            this.path = DOORS + (door.length == 0 ? "" : "/" + door[0]);
        }

        String door() {
            return method + " " + path;
        }
    }

    private ApplicantMatrix() {}

    /** Every door asks the same: the code with something of the case he knows besides, or a proved contact. */
    static boolean allows(Visitor who) {
        var known = who.brings.contains(Brings.ITS_CONTACT) || who.brings.contains(Brings.HIS_IDENTITY_IN_IT);
        return who.brings.contains(Brings.PROOF_OF_ITS_CONTACT) || who.brings.contains(Brings.ITS_CODE) && known;
    }

    /** The doors to a case that are open without signing in, as the controllers have them. */
    static Set<String> doors() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var doors = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("ir.samad")) {
            var controller = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            for (var method : controller.getDeclaredMethods()) {
                var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null
                        && mapping.path().length > 0
                        && mapping.path()[0].startsWith(DOORS)
                        && AnnotatedElementUtils.hasAnnotation(method, Open.class)) {
                    doors.add(mapping.method()[0] + " " + mapping.path()[0]);
                }
            }
        }
        return doors;
    }
}
