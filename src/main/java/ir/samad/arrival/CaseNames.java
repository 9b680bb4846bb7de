package ir.samad.arrival;

import ir.samad.access.AccountScope;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.TopicId;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Body;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.tables.TableWords;
import ir.samad.territory.County;
import ir.samad.territory.PlaceNames;
import ir.samad.territory.Province;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.PersianText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the cells of a sheet of cases name; asked once for each name, however many rows have it. */
final class CaseNames {

    static final String TYPE = "catalogue.type.";
    static final String STATE = "arrival.former-state.";
    static final String CHANNEL = "cases.channel.";
    static final String URGENCY = "cases.urgency.";
    static final String CLASSIFICATION = "cases.classification.";
    static final String GROUND = "cases.ground.";
    static final String BENEFIT = "cases.benefit.";
    static final String ADDRESSEE = "cases.addressee.";

    private final TableWords words;
    private final Directory directory;
    private final AccountScope scope;
    private final Staff by;
    private final PlaceNames places;
    private final Map<String, List<Topic>> topics = new HashMap<>();
    private final Map<String, Optional<Unit>> units = new HashMap<>();
    private final Map<UnitId, Boolean> scopes = new HashMap<>();
    private final Map<String, Optional<BodyId>> bodies = new HashMap<>();

    CaseNames(TableWords words, Directory directory, AccountScope scope, Territory territory, Topics topics, Staff by) {
        this.words = words;
        this.directory = directory;
        this.scope = scope;
        this.by = by;
        this.places = new PlaceNames(territory);
        for (var topic : choosable(topics)) {
            for (var key : Set.of(PersianText.compactKey(topic.code()), PersianText.compactKey(topic.name()))) {
                this.topics.computeIfAbsent(key, name -> new ArrayList<>()).add(topic);
            }
        }
    }

    /** Topics that a case can be about: those for which somebody is competent. */
    static List<Topic> choosable(Topics topics) {
        return topics.listAll().stream()
                .filter(topic -> !topic.bodies().isEmpty())
                .toList();
    }

    TableWords words() {
        return words;
    }

    Optional<Unit> findUnit(String code) {
        return units.computeIfAbsent(code, directory::findUnit);
    }

    boolean isInScope(Unit unit) {
        return scopes.computeIfAbsent(unit.id(), id -> scope.covers(by, id.value()));
    }

    Optional<BodyId> findBody(String code) {
        return bodies.computeIfAbsent(code, wanted -> directory.findBody(wanted).map(Body::id));
    }

    /** By its code or its name; of several with one name the one for this kind of case. */
    Optional<TopicId> findTopic(String cell, @Nullable CaseType type) {
        var named = topics.getOrDefault(PersianText.compactKey(cell), List.of());
        return named.stream()
                .filter(topic -> type == null || topic.types().contains(type))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(Topic::id);
    }

    List<County> listCounties(String province, String county) {
        return places.listCounties(
                county, places.findProvince(province).map(Province::code).orElse(null));
    }
}
