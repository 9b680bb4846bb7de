package ir.samad.cases.web;

import ir.samad.cases.CaseFile;
import ir.samad.catalogue.Evidence;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.territory.Territory;
import org.springframework.stereotype.Component;

/** What a matter is about and where it lies, in words. */
@Component
class MatterNames {

    private final Topics topics;
    private final Territory territory;

    MatterNames(Topics topics, Territory territory) {
        this.topics = topics;
        this.territory = territory;
    }

    /** The topic; empty when none was chosen. */
    String topic(CaseFile file) {
        var id = file.matter().topic();
        return id == null ? "" : topics.find(id).map(Topic::name).orElse("");
    }

    /** What must come with an answer that says the matter is done. */
    Evidence evidence(CaseFile file) {
        var id = file.matter().topic();
        return id == null ? Evidence.NONE : topics.find(id).map(Topic::evidence).orElse(Evidence.NONE);
    }

    /** Province and county; empty for Iranians abroad. */
    String place(CaseFile file) {
        var code = file.matter().county();
        if (code == null) {
            return "";
        }
        var county = territory.getCounty(code);
        return territory.getProvince(code.province()).name() + "، " + county.name();
    }
}
