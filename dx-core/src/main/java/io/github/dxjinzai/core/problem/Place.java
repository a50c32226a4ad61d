package io.github.dxjinzai.core.problem;

import java.util.Optional;

/** Where a problem is (箇所). */
public sealed interface Place {

    /** The place in one line, for people: {@code policy.json#/roles/0 (12:7)}, {@code staff.csv:3:5 採用日}. */
    String describe();

    /** No place: the value did not come from a file. */
    static Place nowhere() {
        return new Nowhere();
    }

    /** A place in a JSON document whose position is not known. */
    static Place json(String file, String pointer) {
        return new InJson(file, pointer, Optional.empty());
    }

    /** No place. */
    record Nowhere() implements Place {
        @Override
        public String describe() {
            return "";
        }
    }

    /**
     * A place in a JSON document.
     *
     * @param file the name of the document as the user gave it
     * @param pointer a JSON pointer (RFC 6901); the empty string is the whole document
     * @param position the line and column, where known
     */
    record InJson(String file, String pointer, Optional<Position> position) implements Place {
        @Override
        public String describe() {
            return file + "#" + pointer
                    + position.map(at -> " (" + at.line() + ":" + at.column() + ")")
                            .orElse("");
        }
    }

    /**
     * A place in a table of text.
     *
     * @param file the name of the file as the user gave it
     * @param line the physical line, from 1
     * @param column the column's number, from 1; 0 where the whole record is meant
     * @param header the column's header, empty where the whole record is meant
     */
    record InTable(String file, long line, int column, String header) implements Place {
        @Override
        public String describe() {
            return file + ":" + line + (column > 0 ? ":" + column + " " + header : "");
        }
    }

    /**
     * A place among facts that are already in the library's own words.
     *
     * @param kind the kind of fact, such as {@code participation}
     * @param id the fact's id
     */
    record AtFact(String kind, String id) implements Place {
        @Override
        public String describe() {
            return kind + " " + id;
        }
    }

    /**
     * Line and column in a text, both from 1.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     */
    record Position(int line, int column) {}
}
