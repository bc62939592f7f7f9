import type { Language } from '../../model/language.ts';
import type { ActionPartReport, ActionReport } from '../../report/actions-report.ts';
import type { Report } from '../../report/report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import {
  actionStatusNames,
  countText,
  dueText,
  effortText,
  expectedText,
  gainText,
  gainTexts,
  helpText,
  nothingText,
  ownerText,
  partText,
  planTexts,
  remarksOn,
  statusTexts,
  typeHeading,
} from '../wording/actions.ts';
import { leavesOf } from '../wording/figures.ts';
import { lines } from './lines.ts';

/** How the actions are listed. */
export type ActionsBy = 'department' | 'indicator';

/** `assess actions` for people: every action with its indicators below its owner, or below each of its indicators. */
export function actionsPretty(by: ActionsBy): Reporter<Report> {
  return {
    name: 'pretty',
    extension: 'txt',
    render(report, context) {
      const { language } = report;
      const plan = report.actions!;
      if (plan.items.length === 0) return `${lines(nothingText(plan, language), context).join('\n')}\n`;
      const head = lines(
        [countText(plan, language), statusTexts(plan, language).join(', ')].filter(Boolean).join(': '),
        context,
      ).map(context.palette.strong);
      const summary = lines(planTexts(plan, language).join(' | '), context);
      const blocks =
        by === 'department' ? departmentBlocks(report, context) : indicatorBlocks(report, context);
      return `${[[...head, ...summary].join('\n'), ...blocks].join('\n\n')}\n`;
    },
  };
}

/** A block for each department that owns an action, in the order of the departments. */
function departmentBlocks(report: Report, context: RenderContext): string[] {
  const { items } = report.actions!;
  return report.departments.flatMap(({ id, name }) => {
    const own = items.filter(({ owner }) => owner === id);
    if (own.length === 0) return [];
    const sections = (['improve', 'maintain'] as const).flatMap((type) => {
      const some = own.filter((action) => action.type === type);
      if (some.length === 0) return [];
      const heading = lines(typeHeading(type, report.language, context.ascii), context);
      return [[...heading, ...some.flatMap((action) => ownedLines(action, report, context))].join('\n')];
    });
    return [[...lines(name, context).map(context.palette.strong), ...sections].join('\n')];
  });
}

function ownedLines(action: ActionReport, report: Report, context: RenderContext): string[] {
  const { language } = report;
  const facts = [
    ...progress(action, language),
    ...gainTexts(action, language),
    ...effortText(action, report.actions!, language),
    ...helpText(action, language),
  ];
  return [
    ...lines(`${action.id} ${action.title}`, context, 2),
    ...lines(facts.join(' | '), context, 4),
    ...remarkLines(action, language, context),
    ...action.indicators.flatMap((part) =>
      lines(partText(part, report, expectedText(part, report)), context, 4),
    ),
    ...(action.note === null ? [] : lines(action.note, context, 4)),
  ];
}

/** A block for each indicator that an action names, in the order of the framework; a bonus or a deduction after all others. */
function indicatorBlocks(report: Report, context: RenderContext): string[] {
  const { items } = report.actions!;
  const named = items.flatMap((action) => action.indicators.map((part) => ({ action, part })));
  const ids = new Set([...leavesOf(report.tree).keys(), ...named.map(({ part }) => part.indicator)]);
  return [...ids].flatMap((id) => {
    const own = named.filter(({ part }) => part.indicator === id);
    return own.length === 0 ? [] : [indicatorLines(own, report, context).join('\n')];
  });
}

function indicatorLines(
  named: readonly { readonly action: ActionReport; readonly part: ActionPartReport }[],
  report: Report,
  context: RenderContext,
): string[] {
  const { language } = report;
  return [
    ...lines(partText(named[0]!.part, report), context).map(context.palette.strong),
    ...named.flatMap(({ action, part }) => {
      const gain = gainText(part.impact, action, language);
      return [
        ...lines(`${action.id} ${action.title}`, context, 2),
        ...lines(
          [
            ownerText(action, language),
            ...progress(action, language),
            ...expectedText(part, report),
            ...gain,
            ...helpText(action, language),
          ].join(' | '),
          context,
          4,
        ),
        ...remarkLines(action, language, context),
      ];
    }),
  ];
}

/** How far an action has come, and by when it is due. */
function progress(action: ActionReport, language: Language): string[] {
  return [actionStatusNames[action.status][language], ...dueText(action, language)];
}

/** What somebody must look at. */
function remarkLines(action: ActionReport, language: Language, context: RenderContext): string[] {
  const remarks = remarksOn(action, language);
  return remarks.length === 0 ? [] : lines(remarks.join(' | '), context, 4).map(context.palette.warn);
}
