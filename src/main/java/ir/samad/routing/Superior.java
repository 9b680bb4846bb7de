package ir.samad.routing;

import java.util.List;

/** Who handles complaints and reports about officials, each on a worklist of his own. */
enum Superior {
    COUNTY_GOVERNOR,
    PROVINCIAL_GOVERNOR,
    HEAD_OF_BODY,
    CENTRE,
    PRESIDENCY_OFFICE;

    /** This one and those after him, should he be missing or himself be complained of. */
    List<Superior> andAbove() {
        return switch (this) {
            case COUNTY_GOVERNOR -> List.of(COUNTY_GOVERNOR, PROVINCIAL_GOVERNOR, CENTRE, PRESIDENCY_OFFICE);
            case PROVINCIAL_GOVERNOR -> List.of(PROVINCIAL_GOVERNOR, CENTRE, PRESIDENCY_OFFICE);
            case HEAD_OF_BODY -> List.of(HEAD_OF_BODY, CENTRE, PRESIDENCY_OFFICE);
            case CENTRE -> List.of(CENTRE, PRESIDENCY_OFFICE);
            case PRESIDENCY_OFFICE -> List.of(PRESIDENCY_OFFICE);
        };
    }
}
