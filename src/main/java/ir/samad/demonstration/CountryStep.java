package ir.samad.demonstration;

import ir.samad.calendar.TehranClock;
import ir.samad.directory.DirectoryImport;
import ir.samad.directory.Keeper;
import ir.samad.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings bodies, units, positions and holders into the directory. */
@Component
@Order(1)
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class CountryStep implements BuildingStep {

    private final Territory territory;
    private final DirectoryImport directory;
    private final Clock clock;

    CountryStep(Territory territory, DirectoryImport directory, Clock clock) {
        this.territory = territory;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "country";
    }

    @Override
    public String announcement() {
        return "First start: building the demonstration country (31 provinces, 482 counties) …";
    }

    @Override
    public String build() {
        var heldSince = LocalDate.ofInstant(clock.instant(), TehranClock.ZONE)
                .minusYears(1)
                .atStartOfDay(TehranClock.ZONE)
                .toInstant();
        var rows = Country.rows(territory.listProvinces(), territory.listCounties(), heldSince);
        var report = directory.apply(rows, Keeper.PROGRAM);
        if (report.isRefused()) {
            throw new IllegalStateException("The directory refuses the demonstration country: "
                    + report.errors().stream().limit(5).toList());
        }
        return String.format(
                Locale.ROOT,
                "%,d bodies, %,d units, %,d positions, %,d people",
                rows.bodies().size(),
                rows.units().size(),
                rows.positions().size(),
                rows.holders().size());
    }
}
