package io.github.dxjinzai.examples.cli.report;

import io.github.dxjinzai.core.source.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The result of one command as a page of tables and charts (結果の報告書): what {@code dx simulate}, {@code dx plan} and {@code dx compare}
 * print, to be read in a browser. Every text is in the page's language already, and is escaped where it is shown.
 *
 * @param language the language
 * @param title the title
 * @param lead what the page tells, in a sentence
 * @param provenance by what it was made, so that somebody else can make it again
 * @param sections the parts, in the order in which they are shown
 */
public record ResultContent(
        Language language, String title, String lead, List<Entry> provenance, List<Section> sections) {

    public ResultContent {
        provenance = List.copyOf(provenance);
        sections = List.copyOf(sections);
        Set<String> ids = new HashSet<>(Set.of("provenance"));
        for (Section section : sections) {
            if (!ids.add(section.id())) {
                throw new IllegalArgumentException("two sections of a page have the id " + section.id());
            }
        }
    }

    /**
     * One fact about how the result was made.
     *
     * @param label what it is
     * @param value its value
     */
    public record Entry(String label, String value) {}

    /**
     * A part of the page.
     *
     * @param id the id, unique in the page, the same in every language
     * @param heading the heading
     * @param paragraphs what is said in sentences
     * @param figures the charts
     * @param tables the tables
     */
    public record Section(String id, String heading, List<String> paragraphs, List<Figure> figures, List<Grid> tables) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
            figures = List.copyOf(figures);
            tables = List.copyOf(tables);
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param columns the columns; the first heads the rows
     * @param rows the cells, a list for each row
     */
    public record Grid(String caption, List<Column> columns, List<List<String>> rows) {

        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param label what it holds
     * @param number whether it holds numbers
     */
    public record Column(String label, boolean number) {}

    /**
     * A chart. Every figure in it stands in a table of its section.
     *
     * @param title what it shows
     * @param axis what its numbers are
     * @param drawing what is drawn
     */
    public record Figure(String title, String axis, Drawing drawing) {}

    /** What is drawn. Numbers are texts as the tables show them, so that a chart shows no other figures than its table. */
    public sealed interface Drawing permits Fan, Intervals, Bars, Curve {}

    /**
     * How many people hold a role over the years: bands, median and targets.
     *
     * @param tone which colour, 0 or more; the same for the same role everywhere
     * @param bands the years, ascending
     * @param targets the targets of single years
     * @param plan the target of no year
     */
    public record Fan(int tone, List<Band> bands, List<YearTarget> targets, Optional<Integer> plan) implements Drawing {

        public Fan {
            bands = List.copyOf(bands);
            targets = List.copyOf(targets);
        }
    }

    /** One year of a fan: so many people are not exceeded in 10, 25, 50, 75 and 90 % of the runs. */
    public record Band(String year, int q10, int q25, int median, int q75, int q90) {}

    /** A target of one year. */
    public record YearTarget(String year, int people) {}

    /**
     * Estimates with their intervals, one below the other.
     *
     * @param rows the estimates
     * @param rule a line across, for what they are held against
     */
    public record Intervals(List<Estimate> rows, Optional<Rule> rule) implements Drawing {

        public Intervals {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line across a chart.
     *
     * @param at where
     * @param label what it stands for
     */
    public record Rule(String at, String label) {}

    /**
     * An estimate with its 95 % interval.
     *
     * @param label of what
     * @param tone which colour
     */
    public record Estimate(String label, int tone, String low, String value, String high) {}

    /** Lengths, one below the other. */
    public record Bars(List<Bar> rows) implements Drawing {

        public Bars {
            rows = List.copyOf(rows);
        }
    }

    /** One length. */
    public record Bar(String label, String value) {}

    /**
     * What a probability costs.
     *
     * @param points from the cheapest to the dearest
     * @param goal the probability asked for
     * @param cost what the costs are counted in
     */
    public record Curve(List<Point> points, String goal, String cost) implements Drawing {

        public Curve {
            points = List.copyOf(points);
        }
    }

    /** A probability with its 95 % interval at a cost. */
    public record Point(String cost, String low, String value, String high) {}
}
