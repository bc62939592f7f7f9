import { join } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.ts';
import { mostPerFile } from '../diagnostics/issue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { folderDiagnostic, type Loaded, loadDocument, type Result } from './document.ts';
import type { FileSystem } from './host.ts';
import { displayPath } from './paths.ts';

/** A department's sheet as it was read. */
export interface Sheet extends Loaded<'department'> {
  /** The file's name without `.yaml`, in NFC. */
  readonly stem: string;
  /** As it is opened. */
  readonly path: string;
}

const extension = /\.ya?ml$/i;
/** What may lie beside the sheets without a word. */
const ignored = /^(\.|README)/i;
/** An assessment has at most as many departments as its schema allows. */
const mostSheets = 1000;

/** Reads every sheet of an assessment's `departments/` folder, in the order of their names. */
export function loadSheets(folder: string, files: FileSystem): Result<readonly Sheet[]> {
  const departments = join(folder, 'departments');
  const listed = files.listFolder(departments);
  if ('problem' in listed) {
    // no folder: no department has answered yet, which the coverage shows
    return {
      value: [],
      diagnostics:
        listed.problem === 'missing' ? [] : [folderDiagnostic(listed, displayPath(departments, files))],
    };
  }
  const sheets: Sheet[] = [];
  const diagnostics: Diagnostic[] = [];
  const names = listed.names.filter((name) => extension.test(name) && !name.startsWith('.'));
  if (names.length > mostSheets) {
    return {
      diagnostics: [
        diagnose('schema/too-long', { limit: mostSheets }, { file: displayPath(departments, files) }),
      ],
    };
  }
  for (const name of names) {
    const path = join(departments, name);
    const loaded = loadDocument('department', path, folder, files);
    diagnostics.push(...loaded.diagnostics);
    if (loaded.value)
      sheets.push({ ...loaded.value, stem: name.replace(extension, '').normalize('NFC'), path });
  }
  const others = listed.names.filter((name) => !names.includes(name) && !ignored.test(name));
  const unread = others
    .slice(0, mostPerFile)
    .map((name) =>
      diagnose('department/other-file', { name }, { file: displayPath(join(departments, name), files) }),
    );
  return { value: sheets, diagnostics: [...diagnostics, ...checkNames(sheets), ...unread] };
}

/** A sheet bears its department's name, and a department has one sheet. */
function checkNames(sheets: readonly Sheet[]): Diagnostic[] {
  const first = new Map<string, Sheet>();
  return sheets.flatMap((sheet) => {
    const { department } = sheet.file;
    const earlier = first.get(department);
    const place = sheet.source.place(['department']);
    if (earlier) {
      const args = { department, first: earlier.source.file };
      return [diagnose('department/two-sheets', args, place, earlier.source.place(['department']))];
    }
    first.set(department, sheet);
    return sheet.stem === department
      ? []
      : [diagnose('department/file-name', { department, file: sheet.stem }, place)];
  });
}
