import type { CheckReport, GateResultReport } from '../../report/check-report.ts';
import { markdownText } from '../../text/markdown.ts';
import type { Reporter } from '../reporter.ts';
import { checkWord, hintText, tallyText, unscoredText } from '../wording/check.ts';
import { totalChangeText } from '../wording/check-change.ts';
import { changeFigure, moreText, nothingChangedText, sideName } from '../wording/diff.ts';
import { grouped } from '../wording/figures.ts';
import { dateText, pointsText } from '../wording/words.ts';
import { paragraph } from './blocks.ts';
import { commandBlock } from './check-parts.ts';
import { clipped, fixed, joinSections } from './check-sections.ts';
import { commentMarker } from './comment-marker.ts';
import { changedSections, foldedSections, gateSections } from './comment-sections.ts';
import { sideParagraph } from './diff-parts.ts';
import { verdictWord } from './verdict.ts';

/** Bytes of a comment; GitHub takes 65,536 letters. */
const mostBytes = 60_000;

/** `assess check -f comment`: the body of a comment on a pull request, kept up to date there. Empty where nothing has moved. */
export const checkComment: Reporter<CheckReport> = {
  name: 'comment',
  extension: 'md',
  render(report) {
    if (isSilent(report)) return '';
    const hint = hintText(report);
    const command = { ko: '재현하는 명령', en: 'To see the same' }[report.language];
    return joinSections(
      [
        fixed(commentMarker(report.subject), verdictLine(report), factsLine(report)),
        ...gateSections(report),
        ...changedSections(report),
        ...foldedSections(report),
        fixed(paragraph(command), commandBlock(report.command), hint === null ? '' : paragraph(hint)),
      ],
      mostBytes,
      (left) => paragraph(leftText(left, report)),
    );
  },
};

/** Whether there is nothing that somebody would want to be told of. */
function isSilent({ report, diff, gate, waivers, findings }: CheckReport): boolean {
  return (
    report !== null &&
    diff?.same === true &&
    gate.results.every((result) => !isOfChange(result)) &&
    waivers.every(({ isNew, state }) => isNew !== true && state !== 'expired') &&
    findings.every(({ isNew }) => isNew !== true)
  );
}

/** Whether a change is told of by a condition alone: it loosens the gate or turns it off, or spoils the baseline. */
function isOfChange({ asked, kind, passed }: GateResultReport): boolean {
  return asked === 'base' || (!passed && (kind === 'gate' || kind.startsWith('baseline-')));
}

/** `점검 통과 · 828.04 / 1,000점(+3.2점) · 합격 기준 충족`. As an element, because `**` does not close between Hangul and a bracket. */
function verdictLine(report: CheckReport): string {
  const { report: scored, diff, language } = report;
  const ko = language === 'ko';
  const tally = tallyText(report);
  const facts = [
    ...(scored === null ? [unscoredText(report)] : scoreFacts()),
    ...(tally === '' ? [] : [tally]),
  ];
  return [`<strong>${markdownText(checkWord(report))}</strong>`, ...facts.map(markdownText)].join(' · ');

  function scoreFacts(): string[] {
    const { total, verdict } = scored!;
    const points = pointsText(total.points, language);
    const claimed = grouped(total.claimed.shown);
    const change = diff === null ? '' : totalChangeText(diff);
    const word = verdictWord(verdict.passed, language);
    return [
      ko
        ? `${claimed} / ${points}${change === '' ? '' : `(${change})`}`
        : `${claimed} of ${points}${change === '' ? '' : ` (${change})`}`,
      ...(word === null ? [] : [ko ? word : `verdict: ${word.toLowerCase()}`]),
    ];
  }
}

/** Whose assessment, as of when, against what, and what evidence bears out. */
function factsLine({ report, diff, baseNote, path, language }: CheckReport): string {
  const ko = language === 'ko';
  const named = diff === null ? [] : [`${ko ? '변경 전' : 'base'} ${sideName(diff.before, language)}`];
  const base = [...named, ...(baseNote === null ? [] : [baseNote])];
  const written = (facts: readonly string[]) => {
    const text = facts.map(clipped).join(' · ');
    return diff === null ? paragraph(text) : sideParagraph(text, diff.before);
  };
  if (report === null) return written([path, ...base]);
  const { assessment, framework, total } = report;
  const on = dateText(assessment.on, language);
  const change = diff === null ? '' : changeFigure(diff.substantiated);
  const moved = change === '' || change === '0' ? '' : `${ko ? '' : ' '}(${change})`;
  const proven = `${pointsText(total.substantiated.shown, language)}${moved}`;
  return written([
    assessment.name,
    assessment.cycle,
    ko ? `기준일 ${on}` : `as of ${on}`,
    ...(framework.evidenceRequired ? [ko ? `확인 점수 ${proven}` : `substantiated: ${proven}`] : []),
    ...(total.reviewed ? [reviewedFact(pointsText(total.reviewed.shown, language))] : []),
    ...base,
    ...(diff?.same ? [nothingChangedText(language)] : []),
  ]);

  function reviewedFact(points: string): string {
    const by = diff?.reviewed ? changeFigure(diff.reviewed) : '0';
    const apart = by === '0' ? '' : `${ko ? '' : ' '}(${by})`;
    return ko ? `심사 점수 ${points}${apart}` : `reviewed: ${points}${apart}`;
  }
}

/** What is said where a list is cut, and where the whole of it is. */
function leftText(left: number, { language }: CheckReport): string {
  const more = moreText(left, language);
  return language === 'ko'
    ? `${more} — 전체는 점검 요약(step summary)에`
    : `${more} — all of them in the step summary`;
}
