import type { Language } from '../../../model/language.ts';
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
 * consider, to mend and to keep up.
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
      ko ? '□ 검토사항(미시행·미평가 지표)' : 'For consideration (not implemented or not assessed)',
      having('not-implemented', 'not-assessed').map((gap) => openItem(gap, report)),
    ),
    part(
      ko ? '□ 보완사항(미충족 지표)' : 'To be mended (not met)',
      having('not-met').map((gap) => openItem(gap, report)),
    ),
    part(ko ? '□ 지속관리사항' : 'To be kept up', keepUp(unproven(report), having('partial'), report)),
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

/** Indicators that earn points: those whose evidence is open one by one, those in part by the group they belong to. */
function keepUp(unproven: readonly GapReport[], partial: readonly GapReport[], report: Report): string[] {
  const { language } = report;
  const ko = language === 'ko';
  const items: string[] = [];
  if (unproven.length > 0) {
    const risk = riskText(sumGaps(unproven, report).atRisk, report);
    items.push(
      item(
        ko
          ? `증빙 보완: ${indicatorsText(unproven.length, language)}, ${risk}`
          : `Evidence to be put right: ${indicatorsText(unproven.length, language)}, ${risk}`,
      ),
    );
    items.push(...unproven.map((gap) => riskItem(gap, report)));
  }
  if (partial.length > 0) {
    const lost = lossText(sumGaps(partial, report).lost, report);
    items.push(
      item(
        ko
          ? `부분 득점 지표의 지속 관리: ${indicatorsText(partial.length, language)}, ${lost}`
          : `Earning part of their points: ${indicatorsText(partial.length, language)}, ${lost}`,
      ),
    );
    items.push(...byGroup(partial, report).map(([name, own]) => groupItem(name, own, report)));
  }
  return items;
}

function riskItem(gap: GapReport, report: Report): string {
  const points = pointsText(riskShown(gap, report), report.language);
  const head = `${gap.indicator} ${gap.title}`;
  return item(`${head}${report.language === 'ko' ? '' : ' '}(${points}): ${leadName(gap, report)}`, 1);
}

function groupItem(name: string, gaps: readonly GapReport[], report: Report): string {
  const lost = lossText(sumGaps(gaps, report).lost, report);
  const ids = gaps.map(({ indicator }) => indicator).join(', ');
  return item(report.language === 'ko' ? `${name}(${lost}): ${ids}` : `${name} (${lost}): ${ids}`, 1);
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
