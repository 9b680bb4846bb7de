package ir.samad.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.apache.xmlgraphics.util.MimeConstants;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes sheets as PDF, in memory. Letters come from the program itself: whatever a sheet says, nothing is fetched from a
 * disk or a network.
 */
@Component
public class Sheets {

    private static final URI FONTS = URI.create("program:/documents/");

    private final FopFactory factory;
    private final SAXParserFactory parsers;

    Sheets() {
        factory = factory();
        parsers = parsers();
    }

    /** The sheet as PDF, A4. */
    public byte[] pdf(Sheet sheet) {
        return pdf(sheet.title(), sheet.house(), SheetLayout.of(sheet));
    }

    /** The writing as PDF, A4. */
    public byte[] pdf(Writing writing) {
        return pdf(writing.title(), writing.house(), WritingLayout.of(writing));
    }

    /** The writing as a file of a word processor (DOCX). */
    public byte[] docx(Writing writing) {
        return WordFile.of(writing);
    }

    private byte[] pdf(String title, String house, String objects) {
        var pdf = new ByteArrayOutputStream();
        try {
            var agent = factory.newFOUserAgent();
            agent.setTitle(title);
            agent.setAuthor(house);
            agent.setProducer(house);
            var fop = factory.newFop(MimeConstants.MIME_PDF, agent, pdf);
            parsers.newSAXParser().parse(new InputSource(new StringReader(objects)), fop.getDefaultHandler());
        } catch (SAXException | ParserConfigurationException | IOException failed) {
            throw new IllegalStateException("A sheet cannot be written", failed);
        }
        return pdf.toByteArray();
    }

    private static FopFactory factory() {
        try (var configuration = new ClassPathResource("documents/fop.xml").getInputStream()) {
            return new FopConfParser(configuration, FONTS, new OwnFontsOnly())
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | SAXException unreadable) {
            throw new IllegalStateException("The program's own settings for paper cannot be read", unreadable);
        }
    }

    private static SAXParserFactory parsers() {
        try {
            var parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return parsers;
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads the program's fonts, and refuses every other address. */
    private static final class OwnFontsOnly implements ResourceResolver {

        @Override
        public Resource getResource(URI address) throws IOException {
            if (!address.toString().startsWith(FONTS.toString())
                    || address.getPath().contains("..")) {
                throw new IOException("Not for paper: " + address);
            }
            return new Resource(new ClassPathResource(address.getPath().substring(1)).getInputStream());
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new IOException("Not for paper: " + address);
        }
    }
}
