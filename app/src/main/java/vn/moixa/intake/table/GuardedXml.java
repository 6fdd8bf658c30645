package vn.moixa.intake.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A stream of XML events without document types, entities or parts so long that holding them would hurt. */
final class GuardedXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final Bounded in;
    private final XMLStreamReader reader;

    GuardedXml(InputStream in) throws UnreadableFile {
        this.in = new Bounded(in);
        try {
            reader = FACTORY.createXMLStreamReader(this.in);
        } catch (XMLStreamException e) {
            throw new UnreadableFile("damaged");
        }
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** @return false at the end of the document */
    boolean next() throws UnreadableFile {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            in.sinceEvent = 0;
            var event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableFile("entities");
            }
            return event != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            throw new UnreadableFile("damaged");
        }
    }

    boolean startOf(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean endOf(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String attribute(String name) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    String attributeOfAnyNamespace(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && reader.getAttributeNamespace(i) != null
                    && !reader.getAttributeNamespace(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Adds the text of the event, but no more than one character beyond what a cell may hold. */
    void appendText(StringBuilder text) throws UnreadableFile {
        try {
            var room = Limits.CELL_CHARACTERS + 1 - text.length();
            if (room > 0) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
            }
        } catch (RuntimeException e) {
            throw new UnreadableFile("damaged");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Bounded extends FilterInputStream {

        private int sinceEvent;

        private Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var n = super.read(bytes, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int bytes) throws IOException {
            sinceEvent += bytes;
            if (sinceEvent > Limits.BYTES_BETWEEN_EVENTS) {
                throw new IOException("a part of the document is too long");
            }
        }
    }
}
