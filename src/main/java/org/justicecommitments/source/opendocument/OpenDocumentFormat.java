package org.justicecommitments.source.opendocument;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.SheetVisitor;
import org.justicecommitments.source.part.Archive;
import org.justicecommitments.source.part.Xml;

/** OpenDocument spreadsheets, as LibreOffice and others save them: zipped (.ods, .ots) or as one XML file (.fods). */
public final class OpenDocumentFormat implements Format {

    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String CONTENT = "content.xml";
    private static final int START = 1000;

    private final Limits limits;

    /** A reader within limits. */
    public OpenDocumentFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "ods";
    }

    @Override
    public Optional<Verdict> recognize(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) {
            return zipped(file);
        }
        boolean flat = text.contains("<?xml") && text.contains("office:document") && isFlat(file);
        return flat ? Optional.of(new Verdict.CanRead()) : Optional.empty();
    }

    private Optional<Verdict> zipped(Path file) {
        try (Archive archive = Archive.open(file, limits)) {
            boolean content = archive.has(CONTENT) && !archive.has("[Content_Types].xml");
            String type = text(archive, "mimetype", START);
            if (!type.startsWith(SPREADSHEET) && !(type.isEmpty() && content)) {
                return Optional.empty();
            }
            if (isEncrypted(archive)) {
                return Optional.of(new Verdict.Refused(Refusal.ENCRYPTED));
            }
            return Optional.of(content ? new Verdict.CanRead() : new Verdict.Refused(Refusal.DAMAGED));
        } catch (IOException e) {
            return Optional.empty(); // whoever reads zip archives of other kinds says what is wrong
        }
    }

    private static String text(Archive archive, String name, int length) throws IOException {
        Optional<InputStream> part = archive.read(name);
        if (part.isEmpty()) {
            return "";
        }
        try (InputStream in = part.get()) {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
    }

    private static boolean isEncrypted(Archive archive) throws IOException {
        return text(archive, "META-INF/manifest.xml", 1 << 20).contains("encryption-data");
    }

    private static boolean isFlat(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader2 xml = Xml.open(in);
            xml.nextTag();
            return xml.getLocalName().equals("document")
                    && Xml.text(xml, "mimetype").startsWith(SPREADSHEET);
        } catch (XMLStreamException | RuntimeException e) { // the parser reports some damage by unchecked exceptions
            return false;
        }
    }

    @Override
    public Optional<Refusal> read(Path file, SheetVisitor visitor) throws IOException {
        ContentReader content = new ContentReader(limits, visitor);
        try {
            return Files.size(file) > 1 && isZip(file) ? readZipped(file, content) : readFlat(file, content);
        } catch (UncheckedIOException e) {
            throw e; // the rows could not be kept: the disk's fault, not the file's
        } catch (XMLStreamException | IOException | RuntimeException e) {
            return Optional.of(LimitExceeded.refusal(e));
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private Optional<Refusal> readZipped(Path file, ContentReader content) throws IOException, XMLStreamException {
        try (Archive archive = Archive.open(file, limits)) {
            Optional<InputStream> styles = archive.read("styles.xml");
            if (styles.isPresent()) {
                try (InputStream in = styles.get()) {
                    content.readStyles(Xml.open(in));
                }
            }
            Optional<InputStream> part = archive.read(CONTENT);
            if (part.isEmpty()) {
                return Optional.of(Refusal.DAMAGED);
            }
            try (InputStream in = part.get()) {
                return read(Xml.open(in), content);
            }
        }
    }

    private Optional<Refusal> readFlat(Path file, ContentReader content) throws IOException, XMLStreamException {
        if (Files.size(file) > limits.partMegabytes() << 20) {
            return Optional.of(Refusal.PART_TOO_LARGE);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(Xml.open(in), content);
        }
    }

    private static Optional<Refusal> read(XMLStreamReader2 xml, ContentReader content) throws XMLStreamException {
        boolean found = content.read(xml);
        while (xml.hasNext() && xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            xml.next();
        }
        return found ? Optional.empty() : Optional.of(Refusal.NOT_A_SPREADSHEET);
    }
}
