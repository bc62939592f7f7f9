import type { Handbook, HandbookIndicator, HandbookNode, HandbookScale } from '../../report/handbook.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { sourceNames } from '../terms.ts';
import {
  answererText,
  bandRange,
  certificateText,
  type Fact,
  ruleLines,
  sizeText,
  verdictFacts,
  worthText,
} from '../wording/framework.ts';
import { scoringFacts } from '../wording/framework-scoring.ts';
import { pointsText } from '../wording/words.ts';
import { labelled, lines } from './lines.ts';

/** `assess framework show` for people: what the framework asks for, then its tree, then bonuses, deductions and named scales. */
export const frameworkPretty: Reporter<Handbook> = {
  name: 'pretty',
  extension: 'txt',
  render(handbook, context) {
    const sections = [
      head(handbook, context),
      verdict(handbook, context),
      scoring(handbook, context),
      ...handbook.tree.map((node) => nodeLines(node, handbook, context, 0)),
      ...adjustments(handbook, context),
      scales(handbook, context),
    ].filter((section) => section.length > 0);
    return `${sections.map((section) => section.join('\n')).join('\n\n')}\n`;
  },
};

function heading(text: string, context: RenderContext, indent = 0): string[] {
  return lines(text, context, indent).map(context.palette.strong);
}

function head(handbook: Handbook, context: RenderContext): string[] {
  const { framework, language } = handbook;
  const ko = language === 'ko';
  const { id, version, points, base, description } = framework;
  const certificate = certificateText(handbook);
  const facts = [id, ko ? `${version}판` : `version ${version}`, pointsText(points, language)].join(', ');
  return [
    ...heading(framework.title, context),
    ...lines(facts, context, 2),
    ...lines(sizeText(handbook), context, 2),
    ...(base === null
      ? []
      : labelled(ko ? '물려받은 평가체계' : 'Extends', `${base.id} ${base.version}`, context)),
    ...(certificate === undefined
      ? []
      : labelled(ko ? '인증 유효기간' : 'Certificate valid for', certificate, context)),
    ...(description === null ? [] : lines(description, context, 2)),
  ];
}

function verdict(handbook: Handbook, context: RenderContext): string[] {
  const { bands } = handbook.verdict;
  const ko = handbook.language === 'ko';
  const facts = [
    ...verdictFacts(handbook),
    ...(bands.length === 0
      ? []
      : [
          {
            label: ko ? '등급' : 'Bands',
            texts: bands.map((band) => `${band.title}: ${bandRange(band, ko)}`),
          },
        ]),
  ];
  if (facts.length === 0) return [];
  return [...heading(ko ? '판정' : 'Verdict', context), ...facts.flatMap((fact) => factLines(fact, context))];
}

function scoring(handbook: Handbook, context: RenderContext): string[] {
  return [
    ...heading(handbook.language === 'ko' ? '점수 계산' : 'Scoring', context),
    ...scoringFacts(handbook).flatMap((fact) => factLines(fact, context)),
  ];
}

/** One thing stands beside its label, several below it. */
function factLines({ label, texts }: Fact, context: RenderContext, indent = 2): string[] {
  const [only] = texts;
  if (texts.length === 1) return labelled(label, only!, context, indent);
  return [
    ...lines(`${label}:`, context, indent),
    ...texts.flatMap((text) => lines(`- ${text}`, context, indent + 2)),
  ];
}

function nodeLines(node: HandbookNode, handbook: Handbook, context: RenderContext, depth: number): string[] {
  if (node.kind === 'indicator') return indicatorLines(node, handbook, context, depth);
  const title = `${node.id} ${node.title} (${worthText(node, handbook)})`;
  return [
    ...heading(title, context, 2 * depth),
    ...(node.description === null ? [] : lines(node.description, context, 2 * depth + 2)),
    ...node.children.flatMap((child) => nodeLines(child, handbook, context, depth + 1)),
  ];
}

function indicatorLines(
  indicator: HandbookIndicator,
  handbook: Handbook,
  context: RenderContext,
  depth: number,
): string[] {
  const ko = handbook.language === 'ko';
  const indent = 2 * depth + 2;
  const facts = [
    ...(indicator.combine === null ? [] : [answererText(indicator, handbook)]),
    ...(indicator.combine === null ? [ko ? '소관부서가 답함' : 'the responsible department answers'] : []),
    ...(indicator.mayBeNotApplicable ? [] : [ko ? '해당없음 불가' : 'must apply']),
    ...(indicator.mayBeWaived ? [] : [ko ? '유예 불가' : 'never waived']),
    ...(indicator.source === null ? [] : [sourceText(indicator.source, handbook)]),
  ];
  return [
    ...lines(`${indicator.id} ${indicator.title} (${worthText(indicator, handbook)})`, context, 2 * depth),
    ...lines(facts.join(' | '), context, indent).map(context.palette.faint),
    ...ruleLines(indicator, handbook).flatMap((line) => lines(`- ${line}`, context, indent)),
  ];
}

function sourceText(source: string, { language }: Handbook): string {
  return `${language === 'ko' ? '출처' : 'source'}: ${sourceNames[source]?.[language] ?? source}`;
}

/** Bonuses and deductions, which have no points in the tree, apart from it. */
function adjustments(handbook: Handbook, context: RenderContext): string[][] {
  const ko = handbook.language === 'ko';
  const titles = { bonus: ko ? '가점' : 'Bonuses', deduction: ko ? '감점' : 'Deductions' };
  return (['bonus', 'deduction'] as const).flatMap((effect) => {
    const found = handbook.adjustments.filter((each) => each.effect === effect);
    if (found.length === 0) return [];
    return [
      [
        ...heading(titles[effect], context),
        ...found.flatMap((each) => indicatorLines(each, handbook, context, 1)),
      ],
    ];
  });
}

function scales({ scales: all, language }: Handbook, context: RenderContext): string[] {
  if (all.length === 0) return [];
  return [
    ...heading(language === 'ko' ? '공통 척도' : 'Common scales', context),
    ...all.flatMap((scale) => scaleLines(scale, context)),
  ];
}

function scaleLines({ name, words }: HandbookScale, context: RenderContext): string[] {
  return [...lines(name, context, 2), ...words.flatMap((line) => lines(`- ${line}`, context, 4))];
}
