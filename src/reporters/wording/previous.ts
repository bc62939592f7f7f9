import type { Language } from '../../model/language.ts';
import type { PreviousFault } from '../../report/document.ts';
import type { PreviousReport } from '../../report/previous.ts';
import type { CycleShift, Cycles } from '../../report/previous-shift.ts';
import { figureText, idText } from './comparison.ts';
import { grouped } from './figures.ts';
import { pointsText } from './words.ts';

/** What the two cycles are called at the head of a column: `지난 회차(2012)`, `이번 회차(2014)`. */
export function cycleHeads({ outcome }: PreviousReport, language: Language): readonly [string, string] {
  const { before, after } = outcome;
  return language === 'ko'
    ? [`지난 회차(${before.cycle})`, `이번 회차(${after.cycle})`]
    : [`Last cycle (${before.cycle})`, `This cycle (${after.cycle})`];
}

/** The two scores and their difference, as cells; a dash where there is none. */
export function shiftCells({ before, after, difference }: CycleShift): string[] {
  return [before, after, difference].map((amount) => (amount === null ? '-' : figureText(amount.shown)));
}

/** `780점에서 828.04점으로 48.04점 오름`, `from 780 to 828.04, up 48.04`; empty where one of the two is missing. */
function shiftText({ before, after, difference }: CycleShift, language: Language): string {
  if (before === null || after === null || difference === null) return '';
  const [old, young, by] = [before.shown, after.shown, difference.shown.replace(/^[+-]/, '')];
  const fell = difference.shown.startsWith('-');
  if (language === 'ko') {
    if (difference.shown === '0') return `${pointsText(young, 'ko')}으로 같음`;
    const change = `${pointsText(by, 'ko')} ${fell ? '내림' : '오름'}`;
    return `${pointsText(old, 'ko')}에서 ${pointsText(young, 'ko')}으로 ${change}`;
  }
  if (difference.shown === '0') return `${pointsText(young, 'en')} as before`;
  return `from ${grouped(old)} to ${pointsText(young, 'en')}, ${fell ? 'down' : 'up'} ${grouped(by)}`;
}

/** How one of the scores moved: in points, and by the share of the full mark where this is another one now. Empty where one is missing. */
export function scoreShiftText(
  score: 'claimed' | 'substantiated',
  previous: PreviousReport,
  language: Language,
): string {
  const { shares } = previous;
  if (shares === null || shares[score].difference === null) return shiftText(previous[score], language);
  const { before, after, difference } = shares[score];
  const [old, young, by] = [before!.shown, after!.shown, difference.shown.replace(/^[+-]/, '')];
  const fell = difference.shown.startsWith('-');
  if (language === 'ko') {
    if (difference.shown === '0') return `만점 대비 ${young}%로 같음`;
    return `만점 대비 ${old}%에서 ${young}%로 ${by}%p ${fell ? '내림' : '오름'}`;
  }
  if (difference.shown === '0') return `${young}% of the full mark as before`;
  const unit = by === '1' ? 'percentage point' : 'percentage points';
  return `from ${old}% to ${young}% of the full mark, ${fell ? 'down' : 'up'} ${by} ${unit}`;
}

/** What is odd about an assessment that is compared with: it is another institution's, or of a cycle that is no earlier one. */
export function previousNotes(
  { name, sameInstitution, order, outcome }: PreviousReport,
  language: Language,
): string[] {
  const ko = language === 'ko';
  const [old, young] = [outcome.before.cycle, outcome.after.cycle];
  const cycles = {
    earlier: [],
    same: [
      ko
        ? `비교한 진단도 이번과 같은 회차(${old})임`
        : `It is compared with an assessment of the same cycle (${old}).`,
    ],
    later: [
      ko
        ? `비교한 진단의 회차(${old})가 이번 회차(${young})보다 나중임`
        : `It is compared with a later cycle (${old}) than this one (${young}).`,
    ],
  }[order];
  if (sameInstitution) return cycles;
  return [
    ko ? `비교한 진단은 다른 기관(${name})의 것임` : `It is compared with another institution (${name}).`,
    ...cycles,
  ];
}

/** That the full marks differ, and what is compared for that reason; empty where they do not. */
export function fullMarkNotes({ outcome, shares }: PreviousReport, language: Language): string[] {
  if (shares === null) return [];
  const [old, young] = [outcome.before, outcome.after].map(({ points }) => pointsText(points, language));
  return [
    language === 'ko'
      ? `만점이 ${old}에서 ${young}으로 달라져 만점 대비 비율로 비교함`
      : `The full mark was ${old} and is ${young}: scores are compared by their share of it.`,
  ];
}

/** A group or an indicator by its id in both cycles, and whether only one of them has it. */
export function cycleName(id: Cycles<string>, title: string, language: Language): string {
  const name = `${idText(id.before, id.after, '→')} ${title}`;
  if (id.before !== null && id.after !== null) return name;
  const ko = language === 'ko';
  const remark = id.before === null ? (ko ? '신설' : 'new') : ko ? '폐지' : 'withdrawn';
  return ko ? `${name}(${remark})` : `${name} (${remark})`;
}

/** Why the last cycle that the assessment names is not compared with. */
export function previousFaultText({ path, kind, first, errors }: PreviousFault, language: Language): string {
  if (language === 'ko') {
    const why = {
      missing: '그 폴더에 assessment.yaml이 없어',
      itself: '이번 진단과 같은 폴더여서',
      broken: `그 파일에 오류가 ${errors}건 있어`,
    }[kind];
    const error = first === null ? '' : ` 첫 오류: ${placeOf(first)} ${first.message}`;
    return `※ 경고: assessment.yaml의 previous에 적힌 지난 회차 진단(${path})은 ${why} 비교하지 못함.${error}`;
  }
  const why = {
    missing: 'there is no assessment.yaml in that folder',
    itself: 'that is the folder of this assessment',
    broken: `its files have ${errors === 1 ? 'an error' : `${errors} errors`}`,
  }[kind];
  const error = first === null ? '' : ` The first: ${placeOf(first)} ${first.message}`;
  return `Warning: the last cycle that assessment.yaml names with previous (${path}) could not be compared with: ${why}.${error}`;
}

function placeOf({ location }: NonNullable<PreviousFault['first']>): string {
  const { file, line, column } = location;
  return [file, line, column].filter((step) => step !== undefined).join(':');
}
