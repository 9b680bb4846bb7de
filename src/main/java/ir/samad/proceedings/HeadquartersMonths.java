package ir.samad.proceedings;

import ir.samad.calendar.JalaliMonth;
import ir.samad.territory.Territory;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for the list at the end of a month: which provinces had no headquarters (N-3-2). */
@Component
public class HeadquartersMonths {

    private final OfficialSessionStore store;
    private final Territory territory;

    HeadquartersMonths(OfficialSessionStore store, Territory territory) {
        this.store = store;
        this.territory = territory;
    }

    /** Every province, those without a held session first. */
    @Transactional(readOnly = true)
    public List<HeadquartersMonth> list(JalaliMonth month) {
        var sessions = store.listMonthly(month.toString()).stream()
                .collect(Collectors.toMap(OfficialSession::province, session -> session));
        return territory.listProvinces().stream()
                .map(province -> new HeadquartersMonth(province, sessions.get(province.code())))
                .sorted((one, other) -> Boolean.compare(other.isWithout(), one.isWithout()))
                .toList();
    }
}
