package ir.samad.notifications;

import com.zaxxer.hikari.HikariDataSource;
import ir.samad.database.Partitions;
import ir.samad.notifications.smpp.QuietLogs;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The part of the program that sends, as the program wires it, without web and without the other rooms: quick to start and
 * to kill. It begins at once to send what is due.
 */
public final class SendingProgram {

    private SendingProgram() {}

    /**
     * Starts it in this process.
     *
     * @param properties as in application.yml, such as {@code samad.smpp.host}
     */
    public static AnnotationConfigApplicationContext start(
            String url, String user, String password, Map<String, Object> properties, Clock clock) {
        var context = new AnnotationConfigApplicationContext();
        var all = new HashMap<>(properties);
        all.putIfAbsent("samad.demonstration", "false");
        all.putIfAbsent("samad.smpp.system-id", "samad");
        all.putIfAbsent("samad.smpp.password", "secret");
        all.putIfAbsent("samad.smpp.source", "111");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", all));
        context.registerBean(DataSource.class, () -> {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(url);
            pool.setUsername(user);
            pool.setPassword(password);
            pool.setMaximumPoolSize(10);
            return pool;
        });
        context.registerBean(Clock.class, () -> clock);
        context.register(Wiring.class);
        context.refresh();
        return context;
    }

    /** Url, user, password, port of the message centre, and how many milliseconds the clock is put forward or back. */
    public static void main(String[] arguments) throws InterruptedException {
        QuietLogs.begin();
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(Long.parseLong(arguments[4])));
        start(
                arguments[0],
                arguments[1],
                arguments[2],
                Map.of(
                        "samad.smpp.host", "127.0.0.1",
                        "samad.smpp.port", arguments[3],
                        "samad.smpp.reference-tag", "5377"),
                clock);
        System.out.println("SENDING");
        Thread.currentThread().join();
    }

    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"ir.samad.notifications", "ir.samad.parameters"},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*SendingProgram.*")
            })
    static class Wiring {

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        MessageSource messageSource() {
            var messages = new StaticMessageSource();
            messages.setUseCodeAsDefaultMessage(true);
            return messages;
        }
    }

    /** Partitions of the months around this clock. */
    static void prepare(AnnotationConfigApplicationContext context) {
        var factory = context.getAutowireCapableBeanFactory();
        factory.createBean(Partitions.class);
    }
}
