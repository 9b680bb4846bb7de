package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every template keeps to: all words are messages, nothing runs inline, every form carries its mark. */
class TemplatesTest {

    /** Each language is named in itself, whatever language the page is in. */
    private static final Set<String> OWN_NAMES = Set.of("English", "فارسی");

    private static final Pattern POST = Pattern.compile("<form\\b[^>]*method=\"post\"");
    private static final Pattern MARK = Pattern.compile("@template\\.shell\\.csrf\\(");

    @Test
    void everyWordIsAMessage() {
        List<String> found = new ArrayList<>();
        for (var file : Sources.templates()) {
            for (var word : new Template(file.text()).words()) {
                if (!OWN_NAMES.contains(word)) {
                    found.add(file.path() + ": " + word);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aWordInATemplateIsSeen() {
        assertThat(new Template("""
                        @param Page page
                        @template.shell.layout(page = page, title = page.text("a.b"), content = @`
                        <p title="نام">${page.text("cases.title")} پرونده</p>
                        @if(page.isStaff())<b>Case</b>@endif
                        `)
                        """).words()).containsExactly("پرونده", "Case", "title=\"نام\"");
    }

    @Test
    void nothingRunsInline() {
        List<String> found = new ArrayList<>();
        for (var file : Sources.templates()) {
            new Template(file.text()).inline().forEach(each -> found.add(file.path() + ": " + each));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void inlineScriptsAndStylesAreSeen() {
        assertThat(new Template("<p style=\"color:red\" onclick=\"x()\"><script>x()</script><style>p{}</style></p>")
                        .inline())
                .hasSize(4);
        assertThat(new Template("<script src=\"${page.asset(\"/assets/samad.js\")}\" defer></script>").inline())
                .isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingCarriesItsMark() {
        assertThat(Sources.templates().stream()
                        .filter(file -> lacksMark(file.text()))
                        .map(Sources.SourceFile::path))
                .isEmpty();
    }

    @Test
    void aFormWithoutItsMarkIsSeen() {
        assertThat(lacksMark("<form method=\"post\"><button></button></form>")).isTrue();
    }

    private static boolean lacksMark(String text) {
        return MARK.matcher(text).results().count()
                < POST.matcher(text).results().count();
    }
}
