package ir.samad.cases;

import static ir.samad.notifications.NoticeText.Field.may;
import static ir.samad.notifications.NoticeText.Field.must;

import ir.samad.notifications.NoticeText;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The texts of the notices in {@link CaseEvent} that an administrator may word otherwise. Their fields are the arguments of
 * {@link CaseNotices}, and nothing else: who has the case must be said where it moves (N-4-5), and the day where one is
 * promised or asked for (D-5-5).
 */
@Component
class CaseNoticeTexts implements NoticeText.Offer {

    @Override
    public List<NoticeText> texts() {
        var nothing = Stream.of(
                new NoticeText("cases.notice.CONFIDENTIAL", List.of(must("code"), may("due"))),
                new NoticeText("cases.notice.CONFIDENTIAL_DAY", List.of(must("code"), must("due"))));
        return Stream.concat(
                        Stream.of(CaseEvent.values())
                                .filter(CaseEvent::tellsApplicant)
                                .map(event -> new NoticeText(
                                        "cases.notice." + event.name(),
                                        switch (event) {
                                            case REGISTERED -> List.of(must("code"), may("unit"), must("due"));
                                            case REFERRED, REFERRED_UP, RETURNED, TAKEN_OVER, DELAY_TOLD ->
                                                List.of(must("code"), must("unit"), may("due"));
                                            case GRADED -> List.of(must("code"), may("unit"), must("due"));
                                            case APPLICANT_ASKED, APPLICANT_REMINDED, OBJECTED ->
                                                List.of(must("code"), may("unit"), must("due"));
                                            case HANDED_OVER ->
                                                List.of(
                                                        must("code"),
                                                        must("recipient"),
                                                        must("day"),
                                                        must("reference"),
                                                        must("follow"));
                                            case FOREIGN_REFERENCE_NOTED ->
                                                List.of(
                                                        must("code"),
                                                        must("recipient"),
                                                        may("day"),
                                                        must("reference"),
                                                        must("follow"));
                                            case HANDED_BACK -> List.of(must("code"), must("unit"), must("due"));
                                            default -> List.of(must("code"), may("unit"), may("due"));
                                        })),
                        nothing)
                .toList();
    }
}
