import type { Handbook, HandbookAdjustment, HandbookIndicator, HandbookNode } from '../../report/handbook.ts';
import { markdownText } from '../../text/markdown.ts';
import { inert } from '../../text/terminal.ts';
import { sourceNames } from '../terms.ts';
import { answererText, ruleLines, worthText } from '../wording/framework.ts';
import { blocks, heading, item, leadItem, list, paragraph } from './blocks.ts';

/** Markdown knows no deeper headings. */
const deepestHeading = 6;

/** The chapter that explains every indicator, group by group, bonuses and deductions last. */
export function indicatorsChapter(handbook: Handbook): string {
  const ko = handbook.language === 'ko';
  return blocks(
    heading(2, ko ? '지표별 해설' : 'The indicators', 3),
    ...handbook.tree.map((node) => nodeSection(node, handbook, 3)),
    adjustmentSection('bonus', handbook),
    adjustmentSection('deduction', handbook),
  );
}

function nodeSection(node: HandbookNode, handbook: Handbook, level: number): string {
  if (node.kind === 'indicator') return indicatorSection(node, handbook, level);
  const ko = handbook.language === 'ko';
  return blocks(
    headingAt(level, `${node.id} ${node.title} (${worthText(node, handbook)})`),
    node.description === null ? '' : paragraph(node.description),
    node.source === null
      ? ''
      : list([leadItem(ko ? '출처 구분' : 'Source', sourceText(node.source, handbook))]),
    ...node.children.map((child) => nodeSection(child, handbook, level + 1)),
  );
}

function adjustmentSection(effect: HandbookAdjustment['effect'], handbook: Handbook): string {
  const found = handbook.adjustments.filter((each) => each.effect === effect);
  if (found.length === 0) return '';
  const ko = handbook.language === 'ko';
  const titles = {
    bonus: ko ? '가점 지표(배점 외)' : 'Bonuses (outside of the points)',
    deduction: ko ? '감점 지표(배점 외)' : 'Deductions (outside of the points)',
  };
  return blocks(headingAt(3, titles[effect]), ...found.map((each) => indicatorSection(each, handbook, 4)));
}

/** Everything that a department must know to answer an indicator. */
function indicatorSection(indicator: HandbookIndicator, handbook: Handbook, level: number): string {
  const ko = handbook.language === 'ko';
  const { id, title, guidance, documents, basis, source, formerly, mayBeNotApplicable, mayBeWaived } =
    indicator;
  return blocks(
    headingAt(level, `${id} ${title}`),
    list([
      leadItem(ko ? '배점' : 'Points', worthText(indicator, handbook)),
      leadItem(ko ? '답하는 부서' : 'Answered by', indicator.combined ?? answererText(indicator, handbook)),
      ...entry(ko ? '평가 방법' : 'How it is judged', ruleLines(indicator, handbook)),
      ...entry(ko ? '인정 기준' : 'What counts', guidance === null ? [] : [guidance]),
      ...entry(ko ? '증빙자료' : 'Evidence', documents),
      ...entry(ko ? '근거' : 'Basis', basis === null ? [] : [basis]),
      ...(mayBeNotApplicable
        ? []
        : [leadItem(ko ? '해당없음' : 'Not applicable', ko ? '인정하지 않음' : 'not allowed')]),
      ...(mayBeWaived ? [] : [leadItem(ko ? '유예' : 'Waivers', ko ? '인정하지 않음' : 'not allowed')]),
      ...entry(ko ? '출처 구분' : 'Source', source === null ? [] : [sourceText(source, handbook)]),
      ...entry(
        ko ? '이전 판의 번호' : 'Former id',
        formerly.map((former) =>
          former.framework === null ? former.id : `${former.framework} ${former.id}`,
        ),
      ),
    ]),
    paragraph(exampleLead(indicator, ko)),
    // set in below its id, no line of it can end the block
    `\`\`\`yaml\n${inert(id)}:\n  value: ${inert(indicator.example)}\n\`\`\``,
  );
}

/** What stands above the example: what the parts of the answer mean, where it has any. */
function exampleLead({ fields }: HandbookIndicator, ko: boolean): string {
  if (fields === null) return ko ? '답 예시:' : 'Example answer:';
  return ko ? `답 예시(${fields}):` : `Example answer (${fields}):`;
}

/** One text beside its label, several as a list below it, none not at all. */
function entry(label: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  if (texts.length === 1) return [leadItem(label, texts[0]!)];
  return [leadItem(label, '').trimEnd(), ...texts.map((text) => item(text, 1))];
}

function sourceText(source: string, { language }: Handbook): string {
  return sourceNames[source]?.[language] ?? source;
}

function headingAt(level: number, text: string): string {
  return `${'#'.repeat(Math.min(level, deepestHeading))} ${markdownText(text)}`;
}
