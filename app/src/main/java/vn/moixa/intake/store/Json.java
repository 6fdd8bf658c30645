package vn.moixa.intake.store;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.moixa.intake.Cell;
import vn.moixa.intake.Difference;
import vn.moixa.intake.Message;
import vn.moixa.intake.Remark;
import vn.moixa.intake.RowProblem;

/** The JSON in which rows are kept. A text is a string and a number a number, so that leading zeros survive; dates and faults are objects. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    @FunctionalInterface
    private interface Writer {
        void to(JsonGenerator json);
    }

    static String cells(List<Cell> cells) {
        return array(json -> cells.forEach(cell -> writeCell(json, cell)));
    }

    static List<Cell> cells(String text) {
        List<Cell> cells = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(text)) {
            cells.add(cell(node));
        }
        return cells;
    }

    static String problems(List<RowProblem> problems) {
        return array(json -> problems.forEach(problem -> {
            json.writeStartObject();
            if (problem.columnKey() != null) {
                json.writeStringProperty("column", problem.columnKey());
            }
            writeMessage(json, problem.message());
            json.writeEndObject();
        }));
    }

    static List<RowProblem> problems(String text) {
        List<RowProblem> problems = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(text)) {
            problems.add(new RowProblem(textOrNull(node, "column"), message(node)));
        }
        return problems;
    }

    static String differences(List<Difference> differences) {
        return array(json -> differences.forEach(difference -> {
            json.writeStartObject();
            json.writeStringProperty("column", difference.columnKey());
            json.writeStringProperty("before", difference.before());
            json.writeStringProperty("after", difference.after());
            json.writeEndObject();
        }));
    }

    static List<Difference> differences(String text) {
        List<Difference> differences = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(text)) {
            differences.add(new Difference(
                    node.get("column").stringValue(),
                    node.get("before").stringValue(),
                    node.get("after").stringValue()));
        }
        return differences;
    }

    static String remarks(List<Remark> remarks) {
        return array(json -> remarks.forEach(remark -> {
            json.writeStartObject();
            json.writeStringProperty("kind", remark.kind().name());
            writeMessage(json, remark.message());
            if (remark.answer() != null) {
                json.writeStringProperty("column", remark.answer().columnKey());
                json.writeStringProperty("value", remark.answer().value());
            }
            json.writeEndObject();
        }));
    }

    static List<Remark> remarks(String text) {
        List<Remark> remarks = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(text)) {
            remarks.add(new Remark(Remark.Kind.valueOf(node.get("kind").stringValue()), message(node), answer(node)));
        }
        return remarks;
    }

    static String messages(List<Message> messages) {
        return array(json -> messages.forEach(message -> writeMessageObject(json, message)));
    }

    static List<Message> messages(String text) {
        List<Message> messages = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(text)) {
            messages.add(message(node));
        }
        return messages;
    }

    static String message(Message message) {
        return written(json -> writeMessageObject(json, message));
    }

    static Message message(String text) {
        return message(MAPPER.readTree(text));
    }

    /** Pairs of a header as printed and the key of the column it was read as, or null. */
    static String headers(List<String> headers, List<@Nullable String> keys) {
        return array(json -> {
            for (var i = 0; i < headers.size(); i++) {
                json.writeStartArray();
                json.writeString(headers.get(i));
                if (keys.get(i) == null) {
                    json.writeNull();
                } else {
                    json.writeString(keys.get(i));
                }
                json.writeEndArray();
            }
        });
    }

    static List<JsonNode> headers(String text) {
        List<JsonNode> pairs = new ArrayList<>();
        MAPPER.readTree(text).forEach(pairs::add);
        return pairs;
    }

    private static void writeCell(JsonGenerator json, Cell cell) {
        switch (cell) {
            case Cell.Empty() -> json.writeNull();
            case Cell.Written(var text) -> json.writeString(text);
            case Cell.Numeric(var number) -> json.writeNumber(number);
            case Cell.Dated(var day) -> {
                json.writeStartObject();
                json.writeStringProperty("day", day.toString());
                json.writeEndObject();
            }
            case Cell.Broken(var why) -> writeMessageObject(json, why);
        }
    }

    private static Cell cell(JsonNode node) {
        if (node.isNull()) {
            return Cell.EMPTY;
        }
        if (node.isString()) {
            return new Cell.Written(node.stringValue());
        }
        if (node.isNumber()) {
            return new Cell.Numeric(new BigDecimal(node.asString()));
        }
        var day = textOrNull(node, "day");
        return day == null ? new Cell.Broken(message(node)) : new Cell.Dated(LocalDate.parse(day));
    }

    private static void writeMessageObject(JsonGenerator json, Message message) {
        json.writeStartObject();
        writeMessage(json, message);
        json.writeEndObject();
    }

    private static void writeMessage(JsonGenerator json, Message message) {
        json.writeStringProperty("key", message.key());
        if (!message.arguments().isEmpty()) {
            json.writeArrayPropertyStart("arguments");
            message.arguments().forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static Message message(JsonNode node) {
        List<String> arguments = new ArrayList<>();
        var written = node.get("arguments");
        if (written != null) {
            written.forEach(argument -> arguments.add(argument.stringValue()));
        }
        return new Message(node.get("key").stringValue(), arguments);
    }

    private static Remark.@Nullable Answer answer(JsonNode node) {
        var column = textOrNull(node, "column");
        return column == null
                ? null
                : new Remark.Answer(column, node.get("value").stringValue());
    }

    private static @Nullable String textOrNull(JsonNode node, String property) {
        var value = node.get(property);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static String array(Writer elements) {
        return written(json -> {
            json.writeStartArray();
            elements.to(json);
            json.writeEndArray();
        });
    }

    private static String written(Writer writer) {
        var text = new StringWriter(256);
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            writer.to(json);
        }
        return text.toString();
    }
}
