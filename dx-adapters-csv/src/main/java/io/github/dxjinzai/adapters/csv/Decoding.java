package io.github.dxjinzai.adapters.csv;

import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that a file's bytes are: never with a replacement character where a byte made no sense. */
final class Decoding {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    private Decoding() {}

    /**
     * The text without its BOM; or a problem for every line with bytes that are not of the charset, or only the first if it is
     * the header, for then the charset that is set is wrong and every line would say the same.
     */
    static Validation<Seq<Problem>, String> text(String file, byte[] bytes, Charset charset) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Validation.invalid(List.of(Problem.of(CsvProblem.UTF_16, line(file, 1))));
        }
        return startsWith(bytes, 0xEF, 0xBB, 0xBF)
                ? decoded(file, ByteBuffer.wrap(bytes, 3, bytes.length - 3), StandardCharsets.UTF_8)
                : decoded(file, ByteBuffer.wrap(bytes), charset);
    }

    private static Validation<Seq<Problem>, String> decoded(String file, ByteBuffer in, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
        java.util.List<Problem> problems = new ArrayList<>();
        long line = 1;
        long reported = 0;
        int counted = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError() && reported != 1) {
            line += lineBreaks(CharBuffer.wrap(out.array(), counted, out.position() - counted));
            counted = out.position();
            if (line != reported) {
                problems.add(Problem.of(CsvProblem.MALFORMED_BYTES, line(file, line), "charset", charset.name()));
                reported = line;
            }
            in.position(in.position() + result.length());
            result = decoder.decode(in, out, true);
        }
        return problems.isEmpty() ? Validation.valid(out.flip().toString()) : Validation.invalid(List.ofAll(problems));
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Place line(String file, long line) {
        return new Place.InTable(file, line, 0, "");
    }

    /** How many lines end in the text, by CRLF, LF or CR. */
    static int lineBreaks(CharSequence text) {
        Matcher matcher = LINE_BREAK.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
