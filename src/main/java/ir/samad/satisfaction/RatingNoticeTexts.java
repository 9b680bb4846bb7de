package ir.samad.satisfaction;

import static ir.samad.notifications.NoticeText.Field.must;

import ir.samad.notifications.NoticeText;
import java.util.List;
import org.springframework.stereotype.Component;

/** The text with which a rating is asked for, as an administrator may word it otherwise. */
@Component
class RatingNoticeTexts implements NoticeText.Offer {

    @Override
    public List<NoticeText> texts() {
        return List.of(new NoticeText("satisfaction.notice.ask", List.of(must("code"), must("link"))));
    }
}
