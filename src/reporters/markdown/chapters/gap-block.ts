import type { Language } from '../../../model/language.ts';
import type { GapPartReport, GapReport, Report } from '../../../report/report.ts';
import { evidenceStateNames } from '../../../report/terms.ts';
import { gapStateNames } from '../../terms.ts';
import { actionFacts, actionsOf } from '../../wording/actions.ts';
import { grouped, readable } from '../../wording/figures.ts';
import { combinedText, isWeighted, ownPoints, stateOfThings } from '../../wording/gaps.ts';
import { pointsText } from '../../wording/words.ts';
import { item, leadItem, list } from '../blocks.ts';

/** One gap as a list item: its figures, why it falls short, what full marks need, who helps and what is done about it. */
export function gapBlock(gap: GapReport, report: Report): string {
  const { language } = report;
  const ko = language === 'ko';
  const facts = [
    ...reasons(gap, language),
    ...requirements(gap, language),
    ...(gap.cooperating.length === 0
      ? []
      : [
          item(
            `${ko ? '협조부서' : 'Cooperating'}: ${gap.cooperating.map(({ name }) => name).join(', ')}`,
            1,
          ),
        ]),
    ...(actionsOf(gap, report) ?? []).map((action) =>
      item(
        `${ko ? '조치' : 'Action'}: ${[action.title, ...actionFacts(action, language).slice(1)].join(', ')}`,
        1,
      ),
    ),
    ...(gap.basis === null ? [] : [item(`${ko ? '근거' : 'Basis'}: ${gap.basis}`, 1)]),
  ];
  return list([leadItem(`${gap.indicator} ${gap.title}`, figures(gap, report)), ...facts]);
}

function figures(gap: GapReport, report: Report): string {
  const { language } = report;
  const state = gapStateNames[gap.state][language];
  const score = readable(gap.score);
  const risk = gap.atRisk !== '0';
  const weighted = isWeighted(report);
  if (language === 'ko') {
    const facts = [
      state,
      `배점 ${ownPoints(gap.points, report)}`,
      `득점 ${ownPoints(score, report)}`,
      `감점 ${ownPoints(gap.lostShown, report)}`,
      ...(weighted ? [`총점 영향 ${pointsText(gap.impactShown, language)}`] : []),
    ];
    const points = ownPoints(gap.atRiskShown, report);
    return [...facts, ...(risk ? [`증빙 미비 점수 ${points}`] : [])].join(', ');
  }
  const facts = [
    state,
    weighted ? `weight ${grouped(gap.points)}` : pointsText(gap.points, language),
    `score ${grouped(score)}`,
    `lost ${grouped(gap.lostShown)}`,
    ...(weighted ? [`effect on total ${grouped(gap.impactShown)}`] : []),
  ];
  return [...facts, ...(risk ? [`at risk ${grouped(gap.atRiskShown)}`] : [])].join(', ');
}

/** Why it falls short, in the departments' words; those of whom the same is true stand together. */
function reasons(gap: GapReport, language: Language): string[] {
  const ko = language === 'ko';
  const label = ko ? '사유' : 'Reason';
  const combined = combinedText(gap, language).map((text) => item(text, 1));
  if (gap.parts.length === 0) return combined;
  if (gap.department !== null)
    return gap.parts.flatMap((part) => {
      const why = reason(part, gap, language);
      return [...stateOfThings(part, language), ...(why === '' ? [] : [`${label}: ${why}`])].map((text) =>
        item(text, 1),
      );
    });
  const together = new Map<string, string[]>();
  for (const part of gap.parts) {
    const why = reason(part, gap, language);
    const facts = [...stateOfThings(part, language), ...(why === '' ? [] : [why])];
    const text = `${gapStateNames[part.state][language]}: ${facts.join(ko ? ' / ' : '; ')}`;
    together.set(text, [...(together.get(text) ?? []), part.name]);
  }
  const lines = [...together].map(([text, names]) =>
    item(ko ? `${text} (${names.length}개 부서: ${names.join(', ')})` : `${text} (${names.join(', ')})`, 2),
  );
  return [
    ...combined,
    item(
      ko
        ? `${label}: 미흡 부서 ${gap.parts.length}개`
        : `${label}: ${gap.parts.length} ${gap.parts.length === 1 ? 'department falls' : 'departments fall'} short`,
      1,
    ),
    ...lines,
  ];
}

const fallbacks = {
  unanswered: { ko: '답변이 작성되지 않음', en: 'no answer has been given' },
  'not-implemented': { ko: '시행하지 않음', en: 'not implemented' },
  'not-assessed': { ko: '평가하지 않음', en: 'not assessed' },
  'not-met': { ko: '기준을 충족하지 못함', en: 'the requirement is not met' },
  partial: { ko: '기준의 일부만 충족함', en: 'the requirement is met in part' },
  'no-evidence': { ko: '증빙이 기재되지 않음', en: 'no evidence is recorded' },
} as const;

/** The department's note, else what its state says; and what is wrong with its evidence, where that costs points. */
function reason({ state, now, note, evidence }: GapPartReport, gap: GapReport, language: Language): string {
  const ko = language === 'ko';
  const faults = [...new Set(evidence)].map((fault) => evidenceStateNames[fault][language]).join(', ');
  const isSilent = faults === '' && gap.department !== null && state !== 'no-evidence';
  const fault = isSilent
    ? fallbacks['no-evidence'][language]
    : faults && (ko ? `증빙 불인정(${faults})` : `evidence does not count (${faults})`);
  const why = gap.atRisk === '0' ? '' : fault;
  const isSaid = (state === 'no-evidence' && why !== '') || (state !== 'no-evidence' && now !== null);
  const said = note ?? (isSaid ? '' : fallbacks[state][language]);
  return [said, why].filter((text) => text !== '').join(ko ? ' / ' : '; ');
}

/** What full marks need: the rule, what counts, the documents. */
function requirements({ rule, guidance, documents }: GapReport, language: Language): string[] {
  const ko = language === 'ko';
  const found = [
    ...(rule.length === 0 ? [] : [item(`${ko ? '채점 기준' : 'Rule'}: ${rule.join(' / ')}`, 2)]),
    ...(guidance === null ? [] : [item(`${ko ? '인정 기준' : 'Guidance'}: ${guidance}`, 2)]),
    ...(documents.length === 0 ? [] : [item(`${ko ? '증빙자료' : 'Documents'}: ${documents.join(', ')}`, 2)]),
  ];
  return found.length === 0 ? [] : [item(ko ? '만점 요건' : 'For full points', 1), ...found];
}
