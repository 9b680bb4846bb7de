package ir.samad.administration;

import ir.samad.directory.Body;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.parameters.ScopeKind;
import ir.samad.parameters.ScopeNames;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Executive bodies as scopes of parameters. */
@Component
class BodyScopes implements ScopeNames {

    private final Directory directory;

    BodyScopes(Directory directory) {
        this.directory = directory;
    }

    @Override
    public ScopeKind kind() {
        return ScopeKind.BODY;
    }

    @Override
    public Optional<String> findName(UUID id) {
        return directory.findBody(new BodyId(id)).map(Body::name);
    }

    @Override
    public List<Named> list() {
        return directory.listBodies().stream()
                .filter(Body::active)
                .map(body -> new Named(body.id().value(), body.name()))
                .toList();
    }
}
