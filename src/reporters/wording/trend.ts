import type { Language, Localized } from '../../model/language.ts';
import type { TrendCellReport, TrendNote, TrendReport, TrendRowReport } from '../../report/trend-report.ts';
import { koreanDate } from '../../text/dates.ts';
import { grouped } from './figures.ts';
import { lowerFirst, upperFirst } from './words.ts';

/** Signs in the tables: beside a row whose framework is not that of the row before, and where there is no figure. */
export interface TrendSigns {
  readonly changed: string;
  readonly none: string;
}

/** The signs of a language, in ASCII where that is asked for. */
export function trendSigns(language: Language, ascii: boolean): TrendSigns {
  return ascii ? { changed: '*', none: '-' } : { changed: { ko: '※', en: '*' }[language], none: '–' };
}

/** What the rows are of. */
export function trendTitle({ name, rows, language }: TrendReport): string {
  const ko = language === 'ko';
  const what = rows.some(({ kind }) => kind === 'commit')
    ? ko
      ? '커밋별 점수 추이'
      : 'scores over commits'
    : ko
      ? '회차별 점수 추이'
      : 'scores over cycles';
  if (name !== '') return `${name}: ${what}`;
  return ko ? what : upperFirst(what);
}

/** What the scores of groups are headed by; empty where none are asked for. */
export function groupsTitle({ by, language }: TrendReport): string {
  if (by === null) return '';
  return language === 'ko' ? `${by.title}별 득점` : `Scores by ${lowerFirst(by.title)}`;
}

/** The framework of all rows; its edition and full points too where these are the same. Empty where there are several. */
export function frameworkText(report: TrendReport): string {
  const { last, isOne, isOneEdition } = frameworksOf(report);
  if (last === undefined || !isOne) return '';
  const { id, version, title, points } = last;
  const ko = report.language === 'ko';
  if (!isOneEdition) return ko ? `평가체계: ${title}(${id})` : `framework: ${title} (${id})`;
  return ko
    ? `평가체계: ${title}(${id} ${version}), 만점 ${grouped(points)}점`
    : `framework: ${title} (${id} ${version}), ${grouped(points)} points`;
}

/** Whether the rows have the same framework, and the same edition of it. */
function frameworksOf({ rows }: TrendReport) {
  const scored = rows.flatMap(({ figures }) => (figures ? [figures] : []));
  const last = scored.at(-1)?.framework;
  return {
    last,
    isOne: scored.every(({ framework }) => framework.id === last?.id),
    isOneEdition: !scored.some(({ frameworkChanged }) => frameworkChanged),
  };
}

/** The headings of the table of rows, in the order of `trendCells`; null where there is nothing to tell. */
export function trendHeads(report: TrendReport): Record<TrendColumn, string | null> {
  const { language, rows, evidenceRequired } = report;
  const ko = language === 'ko';
  const { isOne, isOneEdition } = frameworksOf(report);
  const edition = isOne ? { ko: '판', en: 'Edition' } : { ko: '평가체계', en: 'Framework' };
  const hasReview = rows.some(({ figures }) => figures?.reviewed);
  return {
    label: ko ? '시점' : 'State',
    on: ko ? '기준일' : 'Date',
    framework: isOneEdition ? null : edition[language],
    claimed: ko ? '득점' : 'Score',
    change: ko ? '증감' : 'Change',
    percent: ko ? '득점률' : 'Share',
    substantiated: evidenceRequired ? (ko ? '확인' : 'Subst.') : null,
    reviewed: hasReview ? (ko ? '심사' : 'Reviewed') : null,
    points: isOneEdition ? null : ko ? '만점' : 'Points',
    passed: ko ? '판정' : 'Verdict',
    answered: ko ? '응답' : 'Answered',
  };
}

/** A column of the table of rows. */
export type TrendColumn =
  | 'label'
  | 'on'
  | 'framework'
  | 'claimed'
  | 'change'
  | 'percent'
  | 'substantiated'
  | 'reviewed'
  | 'points'
  | 'passed'
  | 'answered';

/** The cells of a row; of one that was not scored, why. */
export function trendCells(
  row: TrendRowReport,
  report: TrendReport,
  signs: TrendSigns,
): Record<TrendColumn, string> {
  const { language } = report;
  const { figures } = row;
  const label = figures?.frameworkChanged ? `${row.label} ${signs.changed}` : row.label;
  if (figures === null) {
    const nothing = { on: '', framework: '', change: '', percent: '', substantiated: '', reviewed: '' };
    return { label, ...nothing, claimed: stateText(row, language), points: '', passed: '', answered: '' };
  }
  const { framework, coverage, change, percentChange } = figures;
  const shift = change === null ? '' : grouped(change.shown);
  return {
    label,
    // in English a day in words would be wider than all figures together
    on: language === 'ko' ? koreanDate(figures.on) : figures.on,
    framework: frameworksOf(report).isOne ? framework.version : `${framework.id} ${framework.version}`,
    claimed: grouped(figures.claimed.shown),
    change: change === null && percentChange !== null ? `${percentChange}%p` : shift,
    percent: `${figures.percent}%`,
    substantiated: grouped(figures.substantiated.shown),
    reviewed: figures.reviewed ? grouped(figures.reviewed.shown) : signs.none,
    points: grouped(framework.points),
    passed: passedText(figures, signs, language),
    answered: `${coverage.answered}/${coverage.applicable}`,
  };
}

/** `불합격`; of a cycle that goes on `진행 중(0/133)`. */
function passedText(
  { passed, inProgress, coverage }: NonNullable<TrendRowReport['figures']>,
  { none }: TrendSigns,
  language: Language,
): string {
  const answered = `${coverage.answered}/${coverage.applicable}`;
  if (inProgress) return language === 'ko' ? `진행 중(${answered})` : `in progress (${answered})`;
  return passed === null ? none : passedNames[`${passed}`][language];
}

const passedNames: Readonly<Record<'true' | 'false', Localized>> = {
  true: { ko: '합격', en: 'pass' },
  false: { ko: '불합격', en: 'fail' },
};

/** Why a row was not scored, in a word. */
export function stateText({ state }: TrendRowReport, language: Language): string {
  const ko = language === 'ko';
  return state === 'error' ? (ko ? '오류' : 'error') : ko ? '진단 없음' : 'none';
}

/** A cell of a group: its score of its points. */
export function groupCell(cell: TrendCellReport | null, { none }: TrendSigns): string {
  return cell === null ? none : grouped(cell.claimed.shown);
}

/** Between which shares the sparkline moves; empty where nothing was scored. */
export function rangeText({ range, language }: TrendReport): string {
  if (range === null) return '';
  if (range.low === range.high) return `${range.low}%`;
  return language === 'ko'
    ? `최저 ${range.low}%, 최고 ${range.high}%`
    : `from ${range.low}% to ${range.high}%`;
}

/** The first error of each row that could not be read: `v1: 파일:줄: 무엇이 잘못되었는지`. */
export function errorTexts({ rows }: TrendReport): string[] {
  return rows.flatMap(({ label, error }) => {
    if (error === null) return [];
    const { file, line } = error.location;
    return [`${label}: ${file}${line === undefined ? '' : `:${line}`} ${error.code} ${error.message}`];
  });
}

const notes: Readonly<Record<TrendNote, Localized>> = {
  shallow: {
    ko: '최근 이력만 받은 저장소(shallow clone)여서 더 앞의 시점이 빠졌을 수 있음. 「git fetch --unshallow --tags」로 받을 것',
    en: 'This repository holds only the latest history (a shallow clone), so that earlier states may be missing; "git fetch --unshallow --tags" fetches them.',
  },
  single: {
    ko: '시점이 하나뿐이어서 비교할 것이 없음. 지난 회차는 assessment.yaml의 previous에 적고, 커밋은 --tags나 --commits로 고를 것',
    en: 'There is only one state to show: name the last cycle as "previous" in assessment.yaml, or choose more commits with --tags or --commits.',
  },
  institutions: {
    ko: '기관이 서로 다른 시점이 섞여 있음',
    en: 'The states are not all of one institution.',
  },
  'framework-changed': {
    ko: '앞 시점과 평가체계가 다름: 같은 답이라도 점수가 다를 수 있음',
    en: 'The framework differs from that of the state before: the same answers may score differently.',
  },
  'edited-framework': {
    ko: '판은 같으나 평가체계의 내용이 바뀐 시점이 있음',
    en: 'In some state the framework says something else under the same version.',
  },
  'points-differ': {
    ko: '만점이 다른 시점은 득점률로 비교함',
    en: 'States with other full points are compared by their share of these.',
  },
  loop: {
    ko: 'previous가 이미 지난 폴더로 되돌아와 그 앞은 보지 않음',
    en: 'A "previous" leads back to a folder that was already seen; the chain ends there.',
  },
  unidentified: {
    ko: 'assessment.yaml을 읽을 수 없어, 진단이 다른 폴더에 있던 시점은 찾지 못함',
    en: 'assessment.yaml cannot be read, so that states in which the assessment lay in another folder are not found.',
  },
};

/** What a reader has to know of the rows, a line each. */
export function noteTexts(report: TrendReport, { changed }: TrendSigns): string[] {
  return report.notes.map((note) => {
    const text = notes[note][report.language];
    return note === 'framework-changed' ? `${changed} ${text}` : text;
  });
}
