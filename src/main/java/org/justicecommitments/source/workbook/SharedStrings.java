package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.justicecommitments.source.part.Xml;

/** Reads the texts that the cells of a workbook share. */
final class SharedStrings {

    private SharedStrings() {}

    static TextStore read(Optional<InputStream> part, Path scratch, int longest)
            throws IOException, XMLStreamException {
        TextStore texts = new TextStore(scratch);
        if (part.isEmpty()) {
            return texts;
        }
        try (InputStream in = part.get()) {
            XMLStreamReader2 xml = Xml.open(in);
            RichText text = new RichText(longest);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    Xml.refuseDepth(xml);
                    if (xml.getLocalName().equals("si")) {
                        texts.add(text.read(xml));
                    }
                }
            }
            texts.seal();
            return texts;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }
}
