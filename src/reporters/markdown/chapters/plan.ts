import type { Language, Localized } from '../../../model/language.ts';
import type { DocumentReport } from '../../../report/document.ts';
import type { GapReport, Report } from '../../../report/report.ts';
import type { GapState } from '../../../scoring/gaps.ts';
import { leavesOf, sumGaps } from '../../wording/figures.ts';
import { lossText, riskShown, riskText, worthShown } from '../../wording/gaps.ts';
import { indicatorsText, listText, pointsText } from '../../wording/words.ts';
import { blocks, item, list, paragraph } from '../blocks.ts';
import { leadName } from '../gap-table.ts';
import { planBlocks } from '../plan.ts';
import { chapterHeading } from './chapter.ts';

/**
 * The chapter of what is to be done: the plan to a pass or the next grade, then the gaps that neither it nor an action covers: what to answer, to
 * consider, to mend, to evidence and to improve.
 */
export function planChapter(report: DocumentReport, number: number): string {
  const { plan, actions, gaps: all, language } = report;
  const ko = language === 'ko';
  const gaps = uncovered(report);
  const having = (...states: GapState[]) => gaps.filter(({ state }) => states.includes(state));
  const others = [
    part(
      ko ? '□ 작성사항(미작성 지표)' : 'To be answered (unanswered indicators)',
      gaps.filter(isOpen).map((gap) => openItem(gap, report)),
    ),
    part(
      considerTitle(report),
      having('not-implemented', 'not-assessed').map((gap) => openItem(gap, report)),
    ),
    part(
      ko ? '□ 보완사항(미충족 지표)' : 'To be mended (not met)',
      having('not-met').map((gap) => openItem(gap, report)),
    ),
    evidencePart(unproven(report), report),
    partialPart(having('partial'), report),
  ];
  const isNothing = gaps.length === 0 && plan === null;
  const nothing = actions
    ? { ko: '모든 미흡지표가 조치계획에 있음', en: 'Every shortfall has an action.' }
    : { ko: '개선할 사항 없음', en: 'There is nothing to improve.' };
  return blocks(
    chapterHeading(number, { ko: '개선계획(안)', en: 'Plan' }, language),
    plan === null ? '' : planBlocks(plan),
    gaps.length > 0 && gaps.length < all.length ? paragraph(othersText(report)) : '',
    ...others,
    isNothing ? paragraph(nothing[language]) : '',
  );
}

/** Gaps that are neither in the plan nor in an action: those stand there. */
function uncovered({ gaps, actions, plan }: DocumentReport): readonly GapReport[] {
  const planned = new Set(plan?.steps.flatMap(({ rises }) => rises.map(({ indicator }) => indicator)));
  return gaps.filter(
    ({ indicator }) =>
      !planned.has(indicator) && (actions === undefined || actions.withoutAction.includes(indicator)),
  );
}

/** Gaps whose evidence nobody is going to mend: a plan for what is claimed asks for none. */
function unproven(report: DocumentReport): readonly GapReport[] {
  const isUnproven = ({ atRisk }: GapReport) => atRisk !== '0';
  const isClaimed = report.plan?.view === 'claimed';
  return uncovered(isClaimed ? { ...report, plan: null } : report).filter(isUnproven);
}

/** What the lists below leave out. */
function othersText({ plan, actions, language }: DocumentReport): string {
  const isPlanned = plan !== null && plan.steps.length > 0;
  if (language === 'ko') {
    const which = [...(isPlanned ? ['위의 계획'] : []), ...(actions ? ['조치계획'] : [])].join('과 ');
    return `○ 그 밖의 미흡지표(${which}에 없는 지표)`;
  }
  const which = [...(isPlanned ? ['this plan'] : []), ...(actions ? ['an action'] : [])].join(' nor in ');
  return `Other shortfalls, ${isPlanned && actions ? 'neither in' : 'not in'} ${which}:`;
}

function part(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : blocks(paragraph(title), list(items));
}

/** Where the chapter of the actions has the usual heading already, this one says that there is no action. */
function considerTitle({ actions, language }: DocumentReport): string {
  const ko = language === 'ko';
  if (actions && actions.count > 0)
    return ko ? '□ 조치가 없는 미시행·미평가 지표' : 'Without an action (not implemented or not assessed)';
  return ko ? '□ 검토사항(미시행·미평가 지표)' : 'For consideration (not implemented or not assessed)';
}

/** Whether some department has still to answer. */
function isOpen({ state, parts }: GapReport): boolean {
  return state === 'unanswered' || parts.some((part) => part.state === 'unanswered');
}

/** `F1-02 …(감점 12점): 정책기획담당관 소관, 민원여권과·감사담당관 협조` */
function openItem(gap: GapReport, report: Report): string {
  const { language } = report;
  const lost = lossText(worthShown(gap, report), report);
  const helpers = gap.cooperating.map(({ name }) => name);
  const head = `${gap.indicator} ${gap.title}`;
  if (language === 'ko') {
    const help = helpers.length === 0 ? '' : `, ${helpers.join('·')} 협조`;
    return item(`${head}(${lost}): ${leadName(gap, report)} 소관${help}${silent(gap, language)}`);
  }
  const lead = gap.department === null ? 'every department' : `led by ${leadName(gap, report)}`;
  const help = helpers.length === 0 ? '' : `, with ${listText(helpers, language)}`;
  return item(`${head} (${lost}): ${lead}${help}${silent(gap, language)}`);
}

/** Which departments have not answered an indicator that every department answers. */
function silent({ department, parts }: GapReport, language: Language): string {
  const names = parts.filter(({ state }) => state === 'unanswered').map(({ name }) => name);
  if (department !== null || names.length === 0) return '';
  return language === 'ko'
    ? ` (미작성 부서: ${names.join(', ')})`
    : ` (no answer from ${listText(names, language)})`;
}

/** Indicators that earn points without evidence, one by one. */
function evidencePart(gaps: readonly GapReport[], report: Report): string {
  const risk = riskText(sumGaps(gaps, report).atRisk, report);
  const title = partTitle({ ko: '증빙 보완사항', en: 'Evidence to be put right' }, gaps, risk, report);
  return part(
    title,
    gaps.map((gap) => riskItem(gap, report)),
  );
}

/** Indicators that earn part of their points, by the group they belong to. */
function partialPart(gaps: readonly GapReport[], report: Report): string {
  const lost = lossText(sumGaps(gaps, report).lost, report);
  const names = { ko: '부분 득점 지표의 개선', en: 'To be improved (earning part of their points)' };
  return part(
    partTitle(names, gaps, lost, report),
    byGroup(gaps, report).map(([name, own]) => groupItem(name, own, report)),
  );
}

/** `□ 증빙 보완사항: 지표 4개, 증빙 미비 점수 25.93점`. */
function partTitle(name: Localized, gaps: readonly GapReport[], worth: string, { language }: Report): string {
  const count = indicatorsText(gaps.length, language);
  return `${language === 'ko' ? '□ ' : ''}${name[language]}: ${count}, ${worth}`;
}

function riskItem(gap: GapReport, report: Report): string {
  const points = pointsText(riskShown(gap, report), report.language);
  const head = `${gap.indicator} ${gap.title}`;
  return item(`${head}${report.language === 'ko' ? '' : ' '}(${points}): ${leadName(gap, report)}`);
}

function groupItem(name: string, gaps: readonly GapReport[], report: Report): string {
  const lost = lossText(sumGaps(gaps, report).lost, report);
  const ids = gaps.map(({ indicator }) => indicator).join(', ');
  return item(report.language === 'ko' ? `${name}(${lost}): ${ids}` : `${name} (${lost}): ${ids}`);
}

/** Gaps by the group right above them, in the framework's order. */
function byGroup(gaps: readonly GapReport[], { tree }: Report): [name: string, gaps: GapReport[]][] {
  const found = new Map(gaps.map((gap) => [gap.indicator, gap]));
  const groups = new Map<string, GapReport[]>();
  for (const id of leavesOf(tree).keys()) {
    const gap = found.get(id);
    if (gap === undefined) continue;
    const parent = gap.path.at(-1);
    const name = parent ? `${parent.id} ${parent.title}` : `${gap.indicator} ${gap.title}`;
    groups.set(name, [...(groups.get(name) ?? []), gap]);
  }
  return [...groups];
}
