import type { Handbook, HandbookCaps } from '../../report/handbook.ts';
import { withParticle } from '../../text/particles.ts';
import { type Fact, facts, plural } from './framework.ts';
import { lowerFirst, pointsText } from './words.ts';

/** How scores arise. */
export function scoringFacts(handbook: Handbook): readonly Fact[] {
  const { framework, language } = handbook;
  const ko = language === 'ko';
  return facts([
    [ko ? '산출 방식' : 'Aggregation', [aggregateText(handbook)]],
    [
      ko ? '미작성' : 'Unanswered',
      [
        ko
          ? '미작성·미시행·미평가 지표는 0점'
          : 'an indicator that is unanswered, not implemented or not assessed earns 0 points',
      ],
    ],
    [ko ? '해당없음' : 'Not applicable', [notApplicableText(handbook)]],
    [ko ? '반올림' : 'Rounding', [roundingText(handbook)]],
    [ko ? '가점·감점' : 'Bonus and deduction', adjustmentTexts(handbook)],
    [
      ko ? '증빙' : 'Evidence',
      [
        framework.evidenceRequired
          ? ko
            ? '증빙이 인정되는 답만 확인 점수에 반영'
            : 'only answers with evidence that counts are substantiated'
          : ko
            ? '요구하지 않음'
            : 'not required',
      ],
    ],
  ]);
}

function aggregateText({ scoring, framework, language }: Handbook): string {
  const points = pointsText(framework.points, language);
  if (scoring.aggregate === 'weighted')
    return language === 'ko'
      ? `묶음마다 하위 득점률을 가중평균하고 총점을 ${points} 만점으로 환산`
      : `each group takes the weighted mean of its members; the whole is scaled to ${points}`;
  return language === 'ko'
    ? '지표 득점을 상위 단계로 차례로 합산'
    : 'the scores of the indicators add up, level by level';
}

function notApplicableText(handbook: Handbook): string {
  const { scoring, language } = handbook;
  const ko = language === 'ko';
  const { treatAs, rescale } = scoring.notApplicable;
  switch (treatAs) {
    case 'full':
      return ko ? '만점으로 처리' : 'counts as full marks';
    case 'zero':
      return ko ? '0점으로 처리' : 'counts as 0 points';
    case 'forbidden':
      return ko ? '인정하지 않음' : 'not allowed';
    case 'excluded':
      break;
  }
  if (scoring.aggregate === 'weighted')
    return ko ? '제외하고 나머지 가중치로 평균' : 'left out; the other weights are averaged';
  if (rescale === 'total')
    return ko
      ? '배점에서 제외하고 나머지 득점을 총점 만점으로 환산'
      : 'left out of the points; the score of the rest is scaled to the full mark';
  const level = levelName(rescale, handbook);
  return ko
    ? `배점에서 제외하고 ${withParticle(level, '과/와')} 그 위 단계마다 나머지 득점을 해당 묶음의 배점으로 환산`
    : `left out of the points; at the level "${lowerFirst(level)}" and above, each group scales the rest to its own points`;
}

const modes: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  'half-up': { ko: '반올림', en: 'rounded half up' },
  'half-even': { ko: '반올림(5는 짝수 쪽으로)', en: 'rounded half to even' },
  down: { ko: '절사', en: 'cut' },
};

function roundingText(handbook: Handbook): string {
  const { language, scoring } = handbook;
  const ko = language === 'ko';
  if (scoring.round === null)
    return ko ? '하지 않음(분수로 정확히 계산)' : 'none; everything is computed exactly, in fractions';
  const { at, decimals, mode } = scoring.round;
  const word = modes[mode]?.[language] ?? mode;
  const level = levelName(at, handbook);
  if (ko) {
    const what = at === 'total' ? '총점을' : `${level} 득점마다`;
    return `${what} ${decimals === 0 ? '정수로' : `소수점 아래 ${decimals}자리까지`} ${word}`;
  }
  const what = at === 'total' ? 'the total is' : `each score at the level "${lowerFirst(level)}" is`;
  const places = decimals === 0 ? 'a whole number' : plural(decimals, 'decimal', 'decimals');
  return `${what} ${word} to ${places}`;
}

function adjustmentTexts({ framework, scoring, language }: Handbook): readonly string[] {
  const ko = language === 'ko';
  if (framework.bonuses + framework.deductions === 0) return [];
  return [
    ko
      ? '배점에 넣지 않고 총점에서 더하거나 뺌'
      : 'outside of the points: added to the total, or taken from it',
    ...capTexts(ko ? '모두 합하여' : 'in all', scoring.caps, ko),
    ...scoring.groupCaps.flatMap((group) => capTexts(`${group.id} ${group.title}`, group, ko)),
    ...(framework.bonuses === 0
      ? []
      : [
          scoring.aboveFull
            ? ko
              ? '가점으로 만점을 넘을 수 있음'
              : 'bonuses may lift the total above the full mark'
            : ko
              ? '가점을 더해도 총점은 만점을 넘지 않음'
              : 'bonuses do not lift the total above the full mark',
        ]),
  ];
}

function capTexts(whose: string, { bonus, deduction }: HandbookCaps, ko: boolean): string[] {
  const language = ko ? 'ko' : 'en';
  const parts = [
    ...(bonus === null ? [] : [`${ko ? '가점 최대' : 'bonus at most'} ${pointsText(bonus, language)}`]),
    ...(deduction === null
      ? []
      : [`${ko ? '감점 최대' : 'deduction at most'} ${pointsText(deduction, language)}`]),
  ];
  return parts.length === 0 ? [] : [`${whose}${ko ? ' ' : ': '}${parts.join(', ')}`];
}

function levelName(id: string, { framework }: Handbook): string {
  return framework.levels.find((level) => level.id === id)?.title ?? id;
}
