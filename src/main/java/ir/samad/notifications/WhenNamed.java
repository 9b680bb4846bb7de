package ir.samad.notifications;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Opens a way out when a setting names something, outside demonstration mode. */
public abstract class WhenNamed implements Condition {

    private final String setting;

    protected WhenNamed(String setting) {
        this.setting = setting;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var settings = context.getEnvironment();
        return !settings.getProperty("samad.demonstration", "false").equals("true")
                && !settings.getProperty(setting, "").isBlank();
    }
}
