import type { Language } from '../../model/language.ts';
import type {
  CauseItemReport,
  CausePartReport,
  DiffReport,
  NodeChangeReport,
} from '../../report/diff-report.ts';
import type { Amount } from '../../report/report.ts';
import type { ShiftReport } from '../../report/score-comparison.ts';
import { figureText } from './comparison.ts';
import { causeName, changeFigure, movedText, signedFigure } from './diff.ts';

/** An indicator whose score differs, with the entries of it that do. */
export interface ChangedIndicator {
  readonly node: NodeChangeReport;
  readonly items: readonly CauseItemReport[];
}

/** Indicators whose score differs, each with its entries, and the entries of none of them: such as reference figures. */
export function changedIndicators({ indicators, items }: DiffReport): {
  readonly changed: readonly ChangedIndicator[];
  readonly others: readonly CauseItemReport[];
} {
  const later = new Set(indicators.map(({ after }) => after));
  const byId = new Map<string | null, CauseItemReport[]>();
  for (const item of items) {
    const known = byId.get(item.indicator);
    if (known) known.push(item);
    else byId.set(item.indicator, [item]);
  }
  const changed = indicators.map((node) => {
    // an id of the earlier framework may be that of another indicator now
    const id = node.after ?? (later.has(node.before) ? null : node.before);
    return { node, items: (id === null ? undefined : byId.get(id)) ?? [] };
  });
  const told = new Set(changed.flatMap((each) => each.items));
  return { changed, others: items.filter((item) => !told.has(item)) };
}

/** What an indicator scored and scores: `득점 6 → 6.4 (+0.4)`, and where that is not the same what evidence bears out. */
export function scoreText(
  { claimed, substantiated }: NodeChangeReport,
  language: Language,
  arrow = '→',
): string {
  const names = language === 'ko' ? ['득점', '확인 점수'] : ['claimed', 'substantiated'];
  const text = (name: string, shift: ShiftReport) => {
    const change = shift.difference.exact === '0' ? '' : ` (${changeFigure(shift)})`;
    return `${name} ${movedText([figure(shift.before), figure(shift.after)], arrow)}${change}`;
  };
  const isSame =
    claimed.before.exact === substantiated.before.exact && claimed.after.exact === substantiated.after.exact;
  return [text(names[0]!, claimed), ...(isSame ? [] : [text(names[1]!, substantiated)])].join(', ');
}

function figure({ shown }: Amount): string {
  return figureText(shown);
}

/** The causes of a change in one line, `답변 +2, 증빙: 파일 0 (확인 -10)`; empty where there is no more than one. */
export function causesText(causes: readonly CausePartReport[], language: Language): string {
  if (causes.length < 2) return '';
  const proven = { ko: '확인', en: 'substantiated' }[language];
  const parts = causes.map(({ cause, kind, claimed, substantiated }) => {
    const rest = claimed.exact === substantiated.exact ? '' : ` (${proven} ${signedFigure(substantiated)})`;
    return `${causeName(cause, kind, language)} ${signedFigure(claimed)}${rest}`;
  });
  return parts.join(', ');
}

/** What an entry is of: an indicator with its id, or what it is called. */
export function itemName({ indicator, title }: CauseItemReport): string {
  return indicator === null ? title : `${indicator} ${title}`;
}

/** Where something stands; empty where it stands nowhere. */
export function placeText({ location }: Pick<CauseItemReport, 'location'>): string {
  return location === null ? '' : `${location.file}:${location.line}`;
}
