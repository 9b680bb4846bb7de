package ir.samad.integration.web;

import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Body;
import ir.samad.directory.BodyId;
import ir.samad.directory.BodyType;
import ir.samad.directory.Directory;
import ir.samad.directory.Level;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
import ir.samad.recipients.Branch;
import ir.samad.recipients.HandOverRecipient;
import ir.samad.recipients.HandOverRecipients;
import ir.samad.recipients.Reach;
import ir.samad.recipients.RecipientKind;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Staff;
import ir.samad.territory.CountyCode;
import ir.samad.territory.Territory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program must know to file and refer: topics, bodies, counties, units and the positions that receive cases. */
@RestController
@ForPrograms
@Needs
class LookupApi {

    private static final int MOST_UNITS = 30;

    private final Topics topics;
    private final Directory directory;
    private final Territory territory;
    private final HandOverRecipients recipients;

    LookupApi(Topics topics, Directory directory, Territory territory, HandOverRecipients recipients) {
        this.recipients = recipients;
        this.topics = topics;
        this.directory = directory;
        this.territory = territory;
    }

    /** A topic; one without bodies only groups others. */
    record TopicJson(
            UUID id,
            String code,
            @Nullable UUID parent,
            String name,
            String hint,
            List<CaseType> types,
            List<UUID> bodies) {

        static TopicJson of(Topic topic) {
            var parent = topic.parentId();
            return new TopicJson(
                    topic.id().value(),
                    topic.code(),
                    parent == null ? null : parent.value(),
                    topic.name(),
                    topic.hint(),
                    topic.types().stream().sorted().toList(),
                    topic.bodies().stream().map(BodyId::value).toList());
        }
    }

    /** A body. */
    record BodyJson(
            UUID id,
            String code,
            String name,
            BodyType type,
            @Nullable UUID parent) {

        static BodyJson of(Body body) {
            var parent = body.parentId();
            return new BodyJson(
                    body.id().value(), body.code(), body.name(), body.type(), parent == null ? null : parent.value());
        }
    }

    /** A recipient outside, to which a case can be handed over and from which one can come (N-3-1-2, N-6-3). */
    record RecipientJson(UUID id, String name, Branch branch, RecipientKind kind, Reach reach, String contact) {

        static RecipientJson of(HandOverRecipient recipient) {
            return new RecipientJson(
                    recipient.id().value(),
                    recipient.name(),
                    recipient.branch(),
                    recipient.kind(),
                    recipient.reach(),
                    recipient.contact());
        }
    }

    /** A county. */
    record CountyJson(String code, String name, String province, String provinceName) {}

    /** A unit with the positions to which cases can be given. */
    record UnitJson(
            UUID id,
            String code,
            String name,
            UUID body,
            @Nullable UUID parent,
            UnitKind kind,
            Level level,
            @Nullable String county,
            List<PositionJson> positions) {}

    /** A position to which cases can be given. */
    record PositionJson(UUID id, String title, PositionKind kind) {

        static PositionJson of(Position position) {
            return new PositionJson(position.id().value(), position.title(), position.kind());
        }
    }

    @GetMapping("/api/v1/topics")
    @Within
    List<TopicJson> topics() {
        return topics.listAll().stream().map(TopicJson::of).toList();
    }

    @GetMapping("/api/v1/bodies")
    @Within
    List<BodyJson> bodies() {
        return directory.listBodies().stream()
                .filter(Body::active)
                .map(BodyJson::of)
                .toList();
    }

    @GetMapping("/api/v1/recipients")
    @Within
    List<RecipientJson> recipients() {
        return recipients.listActive().stream().map(RecipientJson::of).toList();
    }

    @GetMapping("/api/v1/counties")
    @Within
    List<CountyJson> counties() {
        return territory.listCounties().stream()
                .map(county -> new CountyJson(
                        county.code().value(),
                        county.name(),
                        county.province().code().value(),
                        county.province().name()))
                .toList();
    }

    /** Units near the program's own: itself, those below and above; with words, those whose names hold them. */
    @GetMapping("/api/v1/units")
    @Within
    List<UnitJson> units(Staff staff, Form form) {
        var query = new Query(form, Set.of("q"));
        var words = query.words();
        query.demandAccepted();
        return (words.isEmpty()
                        ? near(new UnitId(staff.unitId()))
                        : directory.searchUnits(words, new UnitId(staff.unitId()), MOST_UNITS).stream())
                .map(this::unit)
                .toList();
    }

    private Stream<Unit> near(UnitId own) {
        return Stream.concat(directory.listAbove(own).stream(), directory.listChildren(own).stream());
    }

    private UnitJson unit(Unit unit) {
        return new UnitJson(
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.bodyId().value(),
                Optional.ofNullable(unit.parentId()).map(UnitId::value).orElse(null),
                unit.kind(),
                unit.level(),
                Optional.ofNullable(unit.countyCode()).map(CountyCode::value).orElse(null),
                directory.listPositions(unit.id()).stream()
                        .filter(position -> position.kind().handlesCases())
                        .map(PositionJson::of)
                        .toList());
    }
}
