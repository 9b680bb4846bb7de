package ir.samad.notifications;

import java.util.List;

/**
 * A text of notices that an administrator may word otherwise, as its room offers it. There are no other fields than these,
 * and none of them is ever a remark of the staff.
 *
 * @param messageKey key of the program's own text; its name for people is the message {@code <messageKey>.name}
 * @param fields what can stand in the text, in the order of the notice's arguments
 */
public record NoticeText(String messageKey, List<Field> fields) {

    public NoticeText {
        fields = List.copyOf(fields);
    }

    /**
     * A field, written {@code {name}} in the text. What it means and an example are the messages
     * {@code notifications.field.<name>} and {@code notifications.field.<name>.example}.
     *
     * @param obligatory whether a text without it would not tell what must be told
     */
    public record Field(String name, boolean obligatory) {

        public static Field must(String name) {
            return new Field(name, true);
        }

        public static Field may(String name) {
            return new Field(name, false);
        }
    }

    /** Offered by a room as a bean: the texts of its notices. */
    public interface Offer {
        List<NoticeText> texts();
    }
}
