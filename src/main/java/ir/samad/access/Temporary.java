package ir.samad.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Temporary {

    @Bean
    @ConditionalOnMissingBean
    PlaceBook placeBook() {
        return new PlaceBook() {
            @Override
            public List<Place> listHeldBy(UUID personId, Instant at) {
                return List.of();
            }

            @Override
            public Optional<String> findPersonName(UUID personId) {
                return Optional.empty();
            }

            @Override
            public List<UUID> listWithBelow(UUID unitId) {
                return List.of(unitId);
            }
        };
    }
}
