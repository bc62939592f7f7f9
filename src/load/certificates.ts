import { dirname, join } from 'node:path';
import { checkRegistry, provenCodes } from '../checks/certificates.ts';
import { checkAwardOrder } from '../checks/certificates-order.ts';
import { checkRenewalLead } from '../checks/validity.ts';
import { catalogue } from '../diagnostics/catalogue/index.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { type Issue, issue, locate, locateAll } from '../diagnostics/issue.ts';
import { choice } from '../diagnostics/suggest.ts';
import { toCount } from '../exact/rational.ts';
import type { PrintedCount, Registry } from '../model/certificates.ts';
import type { CertificatesFile } from '../model/files.ts';
import type { Framework, Validity } from '../model/framework.ts';
import type { SourceDocument } from '../source/read-source.ts';
import { type Loaded, loadDocument, type Result } from './document.ts';
import { loadFramework, validityOf } from './framework.ts';
import type { FileSystem } from './host.ts';
import { frameworkPath, shippedFrameworks } from './shipped.ts';
import { checkSpelledAt } from './spellings.ts';

/** The name of a registry of certificates. */
export const registryFileName = 'certificates.yaml';

/** The registry that lies in a folder under its name; undefined where there is none. */
export function registryIn(folder: string, files: FileSystem): string | undefined {
  return [registryFileName, registryFileName.replace(/yaml$/, 'yml')]
    .map((name) => join(folder, name))
    .find((path) => files.kindOf(path) !== 'missing');
}

/**
 * Reads and checks a registry of certificates, and the framework whose validity it names. Where nothing is wrong but what
 * `assess certificates check` proves, the registry is the `draft`.
 */
export function loadRegistry(path: string, files: FileSystem): Result<Registry> {
  const twice = checkSpelledAt(path, registryFileName, files);
  if (twice.length > 0) return { diagnostics: twice };
  const main = loadDocument('certificates', path, dirname(path), files);
  if (!main.value) return { diagnostics: main.diagnostics };
  const { file, source } = main.value;
  const framework = loadItsFramework(main.value, dirname(path), files);
  const validity = file.validity ? validityOf(file.validity) : framework.value?.certificate;
  const issues = [
    ...checkRegistry(file),
    ...(file.validity ? checkRenewalLead(validityOf(file.validity), ['validity']) : []),
    ...checkAwardOrder(file, validity),
  ];
  const all = [...main.diagnostics, ...framework.diagnostics, ...locateAll(issues, source)];
  const isProven = ({ code }: Issue) => catalogue[code].severity !== 'error' || provenCodes.includes(code);
  // of a file with many errors not all become diagnostics, so the issues are asked
  if (validity === undefined || !issues.every(isProven)) return { diagnostics: all };
  const registry = toRegistry(file, source, validity, framework.value);
  const isBroken = all.some(({ severity }) => severity === 'error');
  return { ...(isBroken ? { draft: registry } : { value: registry }), diagnostics: all };
}

/** The framework that a registry names; one that says nothing of validity is an error. */
function loadItsFramework(
  { file, source }: Loaded<'certificates'>,
  folder: string,
  files: FileSystem,
): Result<Framework> {
  const { framework } = file;
  if (framework === undefined) return { diagnostics: [] };
  const path = frameworkPath(framework, folder, files);
  if (path === undefined) {
    const args = choice({ framework }, framework, shippedFrameworks(files));
    return { diagnostics: [diagnose('file/unknown-framework', args, source.place(['framework']))] };
  }
  const loaded = loadFramework(path, files, source.place(['framework']));
  if (!loaded.value || loaded.value.certificate) return loaded;
  const without = issue('certificate/framework-without-validity', { framework }, ['framework']);
  return { ...loaded, diagnostics: [...loaded.diagnostics, locate(without, source)] };
}

function toRegistry(
  file: CertificatesFile,
  source: SourceDocument,
  validity: Validity,
  framework: Framework | undefined,
): Registry {
  return {
    title: file.title,
    ...(file.source && { source: file.source }),
    ...(framework && {
      framework: { id: framework.id, version: framework.version, title: framework.title },
    }),
    validity,
    timeZone: file['time-zone'] ?? framework?.timeZone ?? 'Asia/Seoul',
    institutions: file.institutions.map((institution, i) => ({
      ...institution,
      origin: { locator: source, path: ['institutions', i] },
    })),
    awards: file.awards.map((award, i) => ({
      ...award,
      origin: { locator: source, path: ['awards', i] },
    })),
    printed: (file.printed ?? []).map(toPrinted),
    origin: { locator: source, path: [] },
  };
}

function toPrinted(counts: NonNullable<CertificatesFile['printed']>[number]): PrintedCount {
  return {
    year: counts.year,
    total: toCount(counts.total),
    ...(counts.new && { new: toCount(counts.new) }),
    ...(counts.renewal && { renewal: toCount(counts.renewal) }),
  };
}
