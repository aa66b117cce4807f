package org.justicecommitments.release.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the sheets of a workbook edition as they stand in the file, row by row. It throws where the file is no workbook. */
public final class WorkbookReader {

    private final Path file;

    /** A reader of this file. */
    public WorkbookReader(Path file) {
        this.file = file;
    }

    /**
     * A cell as it is stored.
     *
     * @param type {@code n} a number, {@code b} a boolean, {@code inlineStr} a text, {@code f} a formula; empty if there is no cell
     * @param value what it holds; of a text, what Excel shows
     */
    public record StoredCell(String type, String value) {}

    /** Takes the rows of a sheet, from the header on. */
    @FunctionalInterface
    public interface Rows {

        /** Takes a row. */
        void take(List<StoredCell> cells) throws IOException;
    }

    /** Reads a sheet; false if there is none of that name. */
    public boolean read(String sheet, Rows rows) throws IOException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            Iterator<InputStream> parts = new XSSFReader(opened).getSheetsData();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) parts;
            while (sheets.hasNext()) {
                try (InputStream part = sheets.next()) {
                    if (sheets.getSheetName().equals(sheet)) {
                        XMLReader reader = XMLHelper.newXMLReader();
                        reader.setContentHandler(new Handler(rows));
                        reader.parse(new InputSource(part));
                        return true;
                    }
                }
            }
            return false;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private static final class Handler extends DefaultHandler {

        private static final StoredCell NONE = new StoredCell("", "");

        private final Rows rows;
        private final List<StoredCell> cells = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String type = "";
        private boolean inText;

        Handler(Rows rows) {
            this.rows = rows;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            switch (local) {
                case "row" -> cells.clear();
                case "c" -> {
                    int column = new CellReference(attributes.getValue("r")).getCol();
                    while (cells.size() < column) {
                        cells.add(NONE);
                    }
                    type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                    text.setLength(0);
                }
                case "v", "t" -> inText = true;
                case "f" -> type = "f";
                default -> inText = false;
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inText) {
                text.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            switch (local) {
                case "c" -> cells.add(new StoredCell(type, CellText.shown(text.toString())));
                case "row" -> hand();
                default -> inText = false;
            }
        }

        private void hand() throws SAXException {
            try {
                rows.take(List.copyOf(cells));
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }
    }
}
