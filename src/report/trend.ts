import type { Diagnostic } from '../model/diagnostic.ts';
import type { Title } from '../model/files.ts';
import type { Language } from '../model/language.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { levelTitle } from './levels.ts';
import { sparkLevels } from './sparkline.ts';
import { type ChartRow, trendChart } from './trend-chart.ts';
import {
  hasSamePoints,
  isInProgress,
  isOtherFramework,
  reportFigures,
  shareOf,
  sharePercent,
  shownTogether,
} from './trend-figures.ts';
import { columnsOf } from './trend-groups.ts';
import type { TrendNote, TrendReport, TrendRowReport } from './trend-report.ts';

/** A state of an assessment as it was found: scored, with an error, or not there. */
export interface TrendSource extends Pick<TrendRowReport, 'label' | 'kind' | 'commit' | 'path'> {
  readonly score?: Score;
  /** Whether its cycle was not over on the day it was read. */
  readonly isOngoing?: boolean;
  /** The institution as the file names it, also where it could not be scored. */
  readonly institution?: Title;
  /** The first error; absent with a score, and where there is no assessment. */
  readonly error?: Diagnostic;
}

/** Puts the scores of some states, the earliest first, side by side; `by` is a level of which each group has a column. */
export function buildTrend(
  sources: readonly TrendSource[],
  by: string | undefined,
  notes: readonly TrendNote[],
  language: Language,
): TrendReport {
  const scores = sources.flatMap(({ score }) => (score ? [score] : []));
  const compared = comparable(sources, scores);
  const columns = by === undefined ? [] : columnsOf(by, scores, language);
  const shown = shownTogether(scores);
  const pairs = sources.map(({ score }, i) => ({
    score,
    before: sources.slice(0, i).findLast((source) => source.score)?.score,
  }));
  const last =
    scores.at(-1)?.assessment.institution.name ?? sources.findLast((each) => each.institution)?.institution;
  return {
    schemaVersion: 1,
    language,
    name: last ? titleText(last, language) : '',
    evidenceRequired: scores.some(({ assessment }) => assessment.framework.evidenceRequired),
    by: by === undefined ? null : { id: by, title: titleOfLevel(by, scores, language) },
    columns,
    rows: sources.map(({ score, isOngoing = false, error, institution: _named, ...source }, i) => ({
      ...source,
      state: score ? 'scored' : error ? 'error' : 'absent',
      figures: score ? reportFigures(score, pairs[i]!.before, isOngoing, columns, shown, language) : null,
      error: error ? reportDiagnostics([error], language)[0]! : null,
    })),
    spark: sparkLevels(
      sources.map(({ score }) => (score && compared.includes(score) ? shareOf(score) : undefined)),
    ),
    range: rangeOf(compared),
    notes: [...notes, ...(sources.length === 1 ? (['single'] as const) : []), ...notesOf(scores)],
    chart: trendChart(pairs.map(({ score, before }) => score && chartRow(score, before))),
  };
}

function titleOfLevel(id: string, scores: readonly Score[], language: Language): string {
  const levels = scores.flatMap(({ assessment }) => assessment.framework.levels);
  const level = levels.findLast((each) => each.id === id);
  return level ? levelTitle(level, language) : id;
}

/** The scores that the sparkline shows: a cycle that is not answered yet would be its least, unless there is nothing else. */
function comparable(sources: readonly TrendSource[], scores: readonly Score[]): readonly Score[] {
  const done = sources.flatMap(({ kind, score, isOngoing = false }) =>
    score && !(kind === 'folder' && isInProgress(score, isOngoing)) ? [score] : [],
  );
  return done.length > 0 ? done : scores;
}

/** The least and the greatest share, as percentages. */
function rangeOf(scores: readonly Score[]): TrendReport['range'] {
  const ordered = [...scores].sort((a, b) => shareOf(a).compare(shareOf(b)));
  const [low, high] = [ordered[0], ordered.at(-1)];
  return low && high ? { low: sharePercent(low), high: sharePercent(high) } : null;
}

function notesOf(scores: readonly Score[]): TrendNote[] {
  const neighbours = scores.slice(1).map((score, i) => [scores[i]!, score] as const);
  const changed = neighbours.filter(([a, b]) => isOtherFramework(a, b));
  const isSameEdition = ([a, b]: readonly [Score, Score]) =>
    a.assessment.framework.id === b.assessment.framework.id &&
    a.assessment.framework.version === b.assessment.framework.version;
  const institutions = new Set(scores.map(({ assessment }) => assessment.institution.id));
  return [
    ...(institutions.size > 1 ? (['institutions'] as const) : []),
    ...(changed.length > 0 ? (['framework-changed'] as const) : []),
    ...(changed.some(isSameEdition) ? (['edited-framework'] as const) : []),
    ...(neighbours.some(([a, b]) => !hasSamePoints(a, b)) ? (['points-differ'] as const) : []),
  ];
}

function chartRow(score: Score, before: Score | undefined): ChartRow {
  const { assessment, claimed, substantiated, reviewed, verdict } = score;
  const { bar } = verdict.claimed;
  return {
    full: assessment.framework.points,
    claimed: claimed.total,
    substantiated: substantiated.total,
    ...(reviewed && { reviewed: reviewed.total }),
    ...(bar && { bar }),
    frameworkChanged: before !== undefined && isOtherFramework(before, score),
  };
}
