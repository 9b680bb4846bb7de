package ir.samad.deadlines;

import ir.samad.cases.Actor;
import ir.samad.cases.ComplaintGround;
import ir.samad.cases.Matter;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.TopicRow;
import ir.samad.catalogue.Topics;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.Level;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.StaffLogin;
import ir.samad.routing.Official;
import ir.samad.territory.CountyCode;
import java.util.EnumSet;
import java.util.List;

/** A company with offices at three levels, one above the other, each with a head. */
final class LadderWorld {

    static final CountyCode COUNTY = new CountyCode("1005");

    final Unit national;
    final Unit province;
    final Unit county;
    final Colleague nationalHead;
    final Colleague countyHead;
    final Colleague desk;
    final Colleague expert;
    final Topic topic;

    LadderWorld(StaffLogin staff, Topics topics) {
        var country = staff.country();
        country.centre();
        country.governorate(COUNTY.value());
        var company = country.body(BodyType.STATE_COMPANY);
        national = country.headquarters(company);
        province = country.provincialOffice(national, "10");
        county = country.countyOffice(province, COUNTY.value());
        nationalHead = staff.colleague(national, PositionKind.HEAD);
        countyHead = staff.colleague(county, PositionKind.HEAD);
        desk = staff.colleague(country.below(county, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);
        expert = staff.colleague(county, PositionKind.EXPERT);
        var code = Country.unique("topic");
        topics.put(List.of(new TopicRow(
                code,
                null,
                "قطع گاز " + code,
                "",
                "",
                EnumSet.allOf(CaseType.class),
                List.of(company.id()),
                Level.COUNTY)));
        topic = topics.findByCode(code).orElseThrow();
    }

    Matter request() {
        return Matter.of(CaseType.REQUEST, "سه روز است گاز کوچهٔ ما قطع است.", topic.id(), COUNTY, "خیابان شریعتی");
    }

    Matter complaintAbout(Colleague official) {
        return new Matter(
                CaseType.COMPLAINT,
                "رفتار این مسئول با مراجعان درست نبود و پاسخی نداد.",
                topic.id(),
                COUNTY,
                "",
                ComplaintGround.BREACH,
                county.bodyId(),
                null,
                null,
                null,
                null,
                new Official(official.position().unitId(), official.position().id()));
    }

    static Actor.Official official(Colleague colleague) {
        return new Actor.Official(
                colleague.position().id(),
                colleague.position().unitId(),
                colleague.person().value(),
                colleague.position().title());
    }
}
