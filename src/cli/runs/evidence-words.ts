import type { Language } from '../../model/language.ts';
import { recordsText } from '../../reporters/wording/evidence.ts';
import type { InventoryEntry } from '../../scoring/evidence-inventory.ts';
import { en, ko } from '../../text/quoted.ts';
import { inert } from '../../text/terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { HashPlan } from './evidence-write.ts';

/** The records whose hash differs from their file's, and what to do about them. */
export function differsText(differing: readonly InventoryEntry[], language: Language): string[] {
  const records = differing.map(({ indicator, department, evidence: { record, found } }) =>
    language === 'ko'
      ? `  ${indicator.id} ${department.id}: ${record.file}\n    적힌 값 ${record.sha256}\n    파일의 값 ${found!.sha256}`
      : `  ${indicator.id} ${department.id}: ${record.file}\n    given ${record.sha256}\n    actual ${found!.sha256}`,
  );
  const head =
    language === 'ko'
      ? `적힌 SHA-256이 파일과 다른 기록이 ${differing.length}건 있어 아무것도 쓰지 않았습니다.`
      : `Nothing was written: the SHA-256 of ${recordsText(differing.length, 'en')} is not that of the file.`;
  const help =
    language === 'ko'
      ? '파일을 확인하십시오. 바뀐 파일이 맞으면 --force로 고칩니다.'
      : 'Check the files. If the new ones are right, --force replaces the hashes.';
  return [head, ...records.flatMap((each) => each.split('\n')), help];
}

/** What was written, or would be. */
export function writtenLines(
  { files, added, replaced }: HashPlan,
  isDry: boolean,
  language: Language,
): string[] {
  const count = files.size;
  if (count === 0)
    return [language === 'ko' ? '적어 넣을 SHA-256이 없습니다.' : 'There is no SHA-256 to write.'];
  if (language === 'ko') {
    const done = [
      ...(added > 0 ? [`SHA-256 ${added}건을 적어 ${isDry ? '넣게 됩니다' : '넣었습니다'}`] : []),
      ...(replaced > 0 ? [`${replaced}건을 ${isDry ? '고치게 됩니다' : '고쳤습니다'}`] : []),
    ].join(', ');
    return [`부서 자료 ${count}개: ${done}${isDry ? '(--dry-run이라 쓰지 않았습니다)' : ''}.`];
  }
  const sheets = `${count} ${count === 1 ? 'sheet' : 'sheets'}`;
  const would = isDry ? 'would be ' : '';
  const done = [
    ...(added > 0 ? [`${added} ${added === 1 ? 'hash' : 'hashes'} ${would}added`] : []),
    ...(replaced > 0 ? [`${replaced} ${would}replaced`] : []),
  ].join(', ');
  return [`${sheets}: ${done}${isDry ? ' (--dry-run wrote none)' : ''}.`];
}

/** Some of the files are pointers, whose own hash is another one. */
export function pointersText(count: number, language: Language): string {
  return language === 'ko'
    ? `받지 않은 Git LFS 파일이 ${count}건 있습니다. 위의 값은 원래 문서의 것입니다. 「git lfs pull」로 받으십시오.`
    : `${count} Git LFS ${count === 1 ? 'file was' : 'files were'} not fetched: the hash is that of the document itself. Run "git lfs pull".`;
}

/** None of the records has a file. */
export function emptyText(language: Language): string {
  return language === 'ko' ? '파일이 있는 증빙이 없습니다.' : 'No record has a file.';
}

/** A name that cannot be printed as it is would be another name. */
export function unseenInFile(file: string): UsageError {
  const shown = inert(file);
  return new UsageError(
    {
      ko: `파일 이름 ${ko(shown)}에 보이지 않는 문자가 있어 그대로 쓸 수 없습니다.`,
      en: `The file name ${en(shown)} holds characters that cannot be seen, so it cannot be printed as it is.`,
    },
    { ko: '파일의 이름을 바꾸십시오.', en: 'Rename the file.' },
  );
}
