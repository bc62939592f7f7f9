import { issue } from '../diagnostics/issue.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { Title } from '../model/files.ts';
import type { Framework, IndicatorNode, TreeNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import type { Locator } from '../model/place.ts';
import type { Finding } from './lint.ts';

const languages: readonly Language[] = ['ko', 'en'];

/** What the people who answer will miss: a language, guidance, evidence; and scales that nobody uses. Each once, at the first place. */
export function lintTexts(framework: Framework, nodes: readonly TreeNode[]): Finding[] {
  const indicators = [...framework.indicators.values()];
  return [
    ...languages.flatMap((language) => missingLanguage(language, framework, nodes)),
    ...lacking(
      'lint/no-guidance',
      indicators.filter(({ guidance }) => guidance === undefined),
    ),
    ...lacking(
      'lint/no-evidence',
      // a deduction is owned up to without evidence
      indicators.filter(
        ({ evidence, effect }) =>
          framework.evidenceRequired && evidence.length === 0 && effect !== 'deduction',
      ),
    ),
    ...unusedScales(framework, indicators),
  ];
}

function missingLanguage(language: Language, { title }: Framework, nodes: readonly TreeNode[]): Finding[] {
  if (!languages.every((each) => has(title, each))) return [];
  const found = nodes.flatMap((node) => {
    const guidance = node.kind === 'indicator' ? node.guidance : undefined;
    if (!says(node.title, language)) return [{ node, key: 'title' }];
    return guidance === undefined || says(guidance, language) ? [] : [{ node, key: 'guidance' }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const { locator, path } = first.node.origin;
  const ids = found.map(({ node }) => node.id);
  return [{ locator, issue: issue('lint/title-missing', { ids, language }, [...path, first.key]) }];
}

function has(title: Title, language: Language): boolean {
  return typeof title !== 'string' && title[language] !== undefined;
}

/** A text without a language is Korean where it has Hangul, English where it has other letters, and else both (`24/7`). */
function says(title: Title, language: Language): boolean {
  if (typeof title !== 'string') return has(title, language);
  const isKorean = /\p{Script=Hangul}/u.test(title);
  return isKorean ? language === 'ko' : language === 'en' || !/\p{L}/u.test(title);
}

function lacking(
  code: 'lint/no-guidance' | 'lint/no-evidence',
  indicators: readonly IndicatorNode[],
): Finding[] {
  const [first] = indicators;
  if (first === undefined) return [];
  const { locator, path } = first.origin;
  return [{ locator, issue: issue(code, { ids: indicators.map(({ id }) => id) }, [...path, 'id']) }];
}

function unusedScales({ scales, origin }: Framework, indicators: readonly IndicatorNode[]): Finding[] {
  const used = new Set(indicators.map(({ named }) => named?.scale));
  return [...scales.keys()]
    .filter((scale) => !used.has(scale) && stands(['scales', scale], origin.locator))
    .map((scale) => ({
      locator: origin.locator,
      issue: issue('lint/unused-scale', { scale }, ['scales', scale], { at: 'key' }),
    }));
}

/** Whether a path is written in the file: an edition takes over scales that stand elsewhere, and serve others too. */
function stands(path: DataPath, locator: Locator): boolean {
  const [own, parent] = [locator.place(path, 'key'), locator.place(path.slice(0, -1), 'key')];
  // what does not exist stands at its nearest ancestor
  return own.line !== parent.line || own.column !== parent.column;
}
