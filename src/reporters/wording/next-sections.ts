import type { Language, Localized } from '../../model/language.ts';
import type {
  LeftFile,
  NewIndicatorReport,
  NextActionReport,
  NextGapReport,
  NextReport,
} from '../../report/next-report.ts';
import { gapStateNames } from '../terms.ts';
import { actionStatusNames } from './actions.ts';
import { assumedText, fateNames } from './rescore.ts';
import { dateText, pointsText } from './words.ts';

const leftNames: Readonly<Record<LeftFile['kind'], Localized>> = {
  waivers: { ko: '유예(지난 회차와 함께 끝남)', en: 'waivers, which end with their cycle' },
  baseline: {
    ko: '기존 미흡 목록(필요하면 새 회차에서 다시 만들 것)',
    en: 'baseline, to be made anew where one is needed',
  },
  gate: { ko: '점검 조건(필요하면 새 폴더에 복사할 것)', en: 'gate, to be copied where it still holds' },
};

/** A section of the output: what it is, and a line for each thing in it. */
export interface NextSection {
  readonly title: string;
  readonly items: readonly string[];
  /** How many of the items are enough for a terminal; all where it does not say. */
  readonly enough?: number;
}

/** Gaps that a terminal shows. */
const enoughGaps = 10;

/** Everything that is to be seen to, in the order of the output; sections without an item are left out. */
export function nextSections(report: NextReport): NextSection[] {
  return [
    addedSection(report),
    assumedSection(report),
    ...referenceSections(report),
    ...actionSections(report),
    gapSection(report),
    leftSection(report),
  ].filter(({ items }) => items.length > 0);
}

function addedSection({ added, language }: NextReport): NextSection {
  const text = ({ indicator, title, points, departments }: NewIndicatorReport) =>
    `${indicator} ${title} (${[pointsText(points, language), ...departments].join(', ')})`;
  return {
    title: { ko: `새 지표 ${added.length}개`, en: `New indicators: ${added.length}` }[language],
    items: added.map(text),
  };
}

function assumedSection(report: NextReport): NextSection {
  const text = assumedText(report);
  const title = { ko: '소관부서 확인', en: 'Lead departments to be checked' }[report.language];
  return { title, items: text === null ? [] : [text] };
}

function referenceSections({ references, language }: NextReport): NextSection[] {
  const { kept, missing, dropped } = references;
  const named = (ids: readonly string[], text: Localized): string[] =>
    ids.length === 0 ? [] : [`${text[language]}: ${ids.join(', ')}`];
  return [
    {
      title: { ko: '기준값 확인', en: 'Reference figures to be checked' }[language],
      items: [
        ...named(kept, { ko: '지난 회차의 값', en: 'still those of the last cycle' }),
        ...named(missing, { ko: '새로 필요한 값', en: 'needed for the first time' }),
        ...named(dropped, { ko: '쓰이지 않아 뺀 값', en: 'left out, since nothing uses them' }),
      ],
    },
  ];
}

function actionSections({ actions, language }: NextReport): NextSection[] {
  if (actions === null) return [];
  const carried = actions.filter(({ fate }) => fate === 'carried');
  const left = actions.filter(({ fate }) => fate !== 'carried');
  return [
    {
      title: { ko: `옮긴 조치 ${carried.length}건`, en: `Actions carried over: ${carried.length}` }[language],
      items: carried.map((action) => carriedText(action, language)),
    },
    {
      title: { ko: `옮기지 않은 조치 ${left.length}건`, en: `Actions left out: ${left.length}` }[language],
      items: left.map(({ id, title, fate }) => {
        const why = fate === 'done' ? { ko: '완료', en: 'done' } : fateNames.withdrawn;
        return `${id} ${title} (${why[language]})`;
      }),
    },
  ];
}

function carriedText(action: NextActionReport, language: Language): string {
  const { id, title, type, indicators, withdrawn, owner, status, due, passed } = action;
  const ko = language === 'ko';
  const facts = [
    ...(type === 'maintain' ? [ko ? '지속관리' : 'to be kept up'] : []),
    actionStatusNames[status][language],
    owner,
    ...(due === null ? [] : [ko ? `기한 ${dateText(due, language)}` : `due ${dateText(due, language)}`]),
    ...(passed === null
      ? []
      : [ko ? `지난 기한 ${dateText(passed, language)}` : `was due ${dateText(passed, language)}`]),
    ...(withdrawn.length === 0
      ? []
      : [ko ? `폐지되어 뺀 지표 ${withdrawn.join(', ')}` : `${withdrawn.join(', ')} withdrawn`]),
  ];
  return `${id} ${title} [${indicators.join(', ')}] (${facts.join(', ')})`;
}

function gapSection({ gaps, language }: NextReport): NextSection {
  const ko = language === 'ko';
  const text = ({ before, after, title, state, lost, atRisk, department }: NextGapReport) => {
    const facts = [
      ...(state === 'no-evidence' ? [] : [gapStateNames[state][language]]),
      ...(lost.exact === '0' ? [] : [`${ko ? '감점' : 'lost'} ${pointsText(lost.shown, language)}`]),
      ...(atRisk.exact === '0'
        ? []
        : [`${ko ? '증빙 미비' : 'at risk'} ${pointsText(atRisk.shown, language)}`]),
      department ?? (ko ? '모든 부서' : 'every department'),
      ...(before === after ? [] : [ko ? `지난 회차 ${before}` : `${before} then`]),
    ];
    return `${after} ${title} (${facts.join(', ')})`;
  };
  return {
    title: ko
      ? `조치가 없는 지난 회차의 미흡지표 ${gaps.length}개`
      : `Gaps of the last cycle without an action: ${gaps.length}`,
    items: gaps.map(text),
    enough: enoughGaps,
  };
}

function leftSection({ left, language }: NextReport): NextSection {
  const ko = language === 'ko';
  const { evidence, reviews, files } = left;
  return {
    title: ko ? '옮기지 않은 것' : 'Not carried over',
    items: [
      ...(evidence === 0
        ? []
        : [
            ko
              ? `증빙 ${evidence}건(새 증빙이 필요함)`
              : `${evidence} evidence ${evidence === 1 ? 'record' : 'records'} (new evidence is needed)`,
          ]),
      ...(reviews.length === 0 ? [] : [`${ko ? '심사' : 'reviews'}: ${reviews.join(', ')}`]),
      ...files.map(({ kind, path }) => `${leftNames[kind][language]}: ${path}`),
    ],
  };
}

/** How many items a terminal leaves out, and where they are. */
export function restText(count: number, language: Language): string {
  return language === 'ko'
    ? `외 ${count}개(전체 목록: -f markdown)`
    : `and ${count} more (all of them: -f markdown)`;
}

/** The files that were made, or would be. */
export function filesSection({ written, language }: NextReport): NextSection {
  const { files, dryRun } = written;
  const count = files.length;
  const title = dryRun
    ? { ko: `쓰게 될 파일 ${count}개(--dry-run이라 쓰지 않음)`, en: `Files that would be written: ${count}` }
    : { ko: `만든 파일 ${count}개`, en: `Files made: ${count}` };
  return { title: title[language], items: files };
}
