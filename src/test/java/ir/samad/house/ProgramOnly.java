package ir.samad.house;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps what lies beside the tests from being found as if it were of the program, when that is started outside a test. */
public final class ProgramOnly extends TypeExcludeFilter {

    private ProgramOnly() {}

    /** The application takes nothing of the tests' classes but what it is given. */
    public static void in(SpringApplication application) {
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("programOnly", new ProgramOnly()));
    }

    @Override
    public boolean match(MetadataReader found, MetadataReaderFactory readers) {
        return found.getResource().getDescription().contains("test-classes");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProgramOnly;
    }

    @Override
    public int hashCode() {
        return ProgramOnly.class.hashCode();
    }
}
