import type { EvidenceReport } from '../../report/evidence-report.ts';
import { contradictionText, daysLeftText, documentText, sharedText, unusedText } from './evidence.ts';
import { pointsText } from './words.ts';

/** A heading with what belongs under it, a line each. */
export interface EvidenceSection {
  readonly title: string;
  readonly lines: readonly string[];
  /** Worth a warning rather than a mention. */
  readonly isWarning: boolean;
}

/** What is to be told beside the records themselves; a section without lines is left out. */
export function evidenceSections(report: EvidenceReport): EvidenceSection[] {
  const all = {
    records: [unproven(report), contradictions(report), expiring(report), shared(report), unused(report)],
    shared: [shared(report), contradictions(report)],
    unused: [unused(report)],
  };
  return all[report.listed].filter(({ lines }) => lines.length > 0);
}

function unproven({ unproven, language }: EvidenceReport): EvidenceSection {
  const byIndicator = new Map<string, EvidenceReport['unproven']>();
  for (const each of unproven) {
    const { id } = each.indicator;
    byIndicator.set(id, [...(byIndicator.get(id) ?? []), each]);
  }
  const count = byIndicator.size;
  return {
    title:
      language === 'ko'
        ? `인정되는 증빙이 없어 확인 점수가 낮아진 지표 ${count}개`
        : `${count} ${count === 1 ? 'indicator is' : 'indicators are'} substantiated for less than claimed, for want of evidence that counts`,
    lines: [...byIndicator.values()].map((answers) => {
      const { indicator, atRisk } = answers[0]!;
      const names = answers.map(({ department }) => department.name).join(', ');
      return `${indicator.id} ${indicator.name}: ${names} (${pointsText(atRisk.shown, language)})`;
    }),
    isWarning: true,
  };
}

function contradictions({ contradictions, language }: EvidenceReport): EvidenceSection {
  const documents = new Set(contradictions.map(({ document }) => document)).size;
  return {
    title:
      language === 'ko'
        ? `기록마다 다르게 적힌 문서 ${documents}건`
        : `${documents} ${documents === 1 ? 'document is' : 'documents are'} described differently`,
    lines: contradictions.map((each) => contradictionText(each, language)),
    isWarning: true,
  };
}

function expiring({ records, within, language }: EvidenceReport): EvidenceSection {
  const soon = records.filter(({ isExpiring }) => isExpiring);
  return {
    title:
      language === 'ko'
        ? `${within}일 안에 유효기한이 끝나는 증빙 ${soon.length}건`
        : `${soon.length} ${soon.length === 1 ? 'record expires' : 'records expire'} within ${within} ${within === 1 ? 'day' : 'days'}`,
    lines: soon.map((record) => {
      const left = `${record.validUntil}, ${daysLeftText(record.facts.daysLeft!, language)}`;
      return `${record.indicator.id} ${record.department.name}: ${documentText(record)} (${left})`;
    }),
    isWarning: true,
  };
}

function shared({ shared, language }: EvidenceReport): EvidenceSection {
  return {
    title:
      language === 'ko'
        ? `중복 사용된 문서 ${shared.length}건`
        : `${shared.length} ${shared.length === 1 ? 'document is' : 'documents are'} used more than once`,
    lines: shared.map((each) => sharedText(each, language)),
    isWarning: false,
  };
}

function unused({ unused, unusedIsCut, language }: EvidenceReport): EvidenceSection {
  const count = unused.length;
  const more = unusedIsCut
    ? [
        language === 'ko'
          ? '파일이 너무 많아 나머지는 보지 않았음'
          : 'there are too many files; the others were not looked at',
      ]
    : [];
  return {
    title:
      language === 'ko'
        ? `기록이 가리키지 않는 파일 ${count}개`
        : `${count} ${count === 1 ? 'file is' : 'files are'} named by no record`,
    lines: [...unused.map((each) => unusedText(each, language)), ...more],
    isWarning: false,
  };
}
