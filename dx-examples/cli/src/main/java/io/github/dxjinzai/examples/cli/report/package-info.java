/**
 * The report: one page of HTML that a council or a personnel section can read, print and keep (報告書).
 *
 * <p>Here live what a report says and how it looks. May not live here: any computation of headcounts, verdicts or forecasts; the
 * report shows what it is given.
 */
@NullMarked
package io.github.dxjinzai.examples.cli.report;

import org.jspecify.annotations.NullMarked;
