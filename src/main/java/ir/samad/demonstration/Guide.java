package ir.samad.demonstration;

import ir.samad.directory.Directory;
import ir.samad.shell.Open;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that leads a visitor through the demonstration; outside demonstration mode there is no such page. */
@Controller
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
public class Guide {

    private final Directory directory;
    private final Examples examples;
    private final Clock clock;

    Guide(Directory directory, Examples examples, Clock clock) {
        this.directory = directory;
        this.examples = examples;
        this.clock = clock;
    }

    /**
     * An account as the page shows it.
     *
     * @param username with which to sign in
     * @param holder name of the invented person
     * @param position title of the position
     * @param unit name of its unit
     */
    public record Door(String username, String holder, String position, String unit) {}

    /** An invented owner's case, to be followed by a visitor: what it is an example of, its code, and the mobile. */
    public record Followed(String kind, String code, String mobile) {}

    @Open
    @GetMapping("/demonstration")
    String guide(Model model) {
        model.addAttribute("password", ReadyAccount.PASSWORD);
        model.addAttribute("doors", doors());
        model.addAttribute(
                "followed",
                examples.listAll().stream()
                        .map(example ->
                                new Followed(example.kind(), example.code().grouped(), example.mobile()))
                        .toList());
        return "demonstration/guide";
    }

    private List<Door> doors() {
        return ReadyAccount.all().stream()
                .flatMap(account -> door(account).stream())
                .toList();
    }

    private Optional<Door> door(ReadyAccount account) {
        return directory.findPosition(account.position()).map(position -> {
            var holders = directory.listHolders(position.id(), clock.instant());
            return new Door(
                    account.username(),
                    holders.isEmpty() ? "" : holders.getFirst().person().name(),
                    position.title(),
                    directory.getUnit(position.unitId()).name());
        });
    }
}
