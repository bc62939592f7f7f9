import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Host } from '../load/host.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { en, ko, koWith } from '../text/quoted.ts';
import { type CommonOptions, fileContext, renderContext } from './context.ts';
import { UsageError, unknownName } from './usage-error.ts';

/** One `-f NAME[=FILE]`. */
export interface OutputRequest {
  readonly name: string;
  /** Undefined or `-`: the standard output. */
  readonly file?: string;
}

/** Gathers repeated `-f` options. */
export function collectOutput(
  argument: string,
  previous: readonly OutputRequest[] = [],
): readonly OutputRequest[] {
  const equals = argument.indexOf('=');
  if (equals < 0) return [...previous, { name: argument }];
  const file = argument.slice(equals + 1);
  return [...previous, { name: argument.slice(0, equals), ...(file === '-' ? {} : { file }) }];
}

/** The outputs asked for: `--json` is `-f json`; with none, the first reporter's on the standard output. */
export function requestedOutputs(
  options: CommonOptions & { format?: readonly OutputRequest[] },
  fallback: string,
): readonly OutputRequest[] {
  const asked = [...(options.format ?? []), ...(options.json ? [{ name: 'json' }] : [])];
  return asked.length > 0 ? asked : [{ name: fallback }];
}

/** Renders a value in every form asked for, each to its stream or file. Everything is checked before anything is written. */
export function writeOutputs<T>(
  value: T,
  reporters: readonly Reporter<T>[],
  requests: readonly OutputRequest[],
  options: CommonOptions,
  host: Host,
): void {
  checkOutputs(reporters, requests, host);
  const chosen = requests.map((request) => ({ request, reporter: findReporter(request.name, reporters) }));
  for (const { request, reporter } of chosen) {
    if (request.file === undefined)
      host.stdout.write(reporter.render(value, renderContext(host.stdout, options, host.env)));
    else writeFile(request.file, reporter.render(value, fileContext(options)), host);
  }
}

/** Refuses outputs that `writeOutputs` would refuse, where something else is to be written before them. */
export function checkOutputs<T>(
  reporters: readonly Reporter<T>[],
  requests: readonly OutputRequest[],
  host: Host,
): void {
  for (const { name } of requests) findReporter(name, reporters);
  checkTargets(requests, host);
}

/** Each output has a place of its own, and none of them is a file that is read. */
function checkTargets(requests: readonly OutputRequest[], host: Host): void {
  const files = requests.flatMap(({ file }) => (file === undefined ? [] : [file]));
  if (requests.length - files.length > 1) {
    throw new UsageError({
      ko: '표준 출력에는 한 형식만 쓸 수 있습니다. 나머지는 「-f 형식=파일」로 적으십시오.',
      en: 'Only one format can go to the standard output; give the others a file: -f NAME=FILE.',
    });
  }
  // a link has two names
  const places = files.map((file) => host.realPath(file));
  for (const [i, file] of files.entries()) {
    if (file === '') {
      throw new UsageError({
        ko: '「-f 형식=파일」에 파일 이름이 없습니다.',
        en: 'The file name is missing from -f NAME=FILE.',
      });
    }
    if (places.indexOf(places[i]!) < i) {
      throw new UsageError({
        ko: `두 출력이 같은 파일 ${ko(file)}에 쓰게 됩니다.`,
        en: `Two outputs would go to the same file "${file}".`,
      });
    }
    if (/\.ya?ml$/i.test(file) || /\.ya?ml$/i.test(places[i]!)) {
      throw new UsageError(
        {
          ko: `출력을 YAML 파일 ${ko(file)}에 쓸 수 없습니다.`,
          en: `An output cannot be written to the YAML file "${file}".`,
        },
        {
          ko: 'YAML 파일은 입력입니다. 다른 이름을 쓰십시오.',
          en: 'YAML files are input; choose another name.',
        },
      );
    }
    if ([resolve(host.cwd, file), places[i]!].some((place) => isEvidence(place, host))) {
      throw new UsageError(
        {
          ko: `출력을 진단의 증빙 폴더에 쓸 수 없습니다: ${file}`,
          en: `An output cannot be written among the evidence of an assessment: "${file}".`,
        },
        {
          ko: '증빙은 입력입니다. 다른 폴더를 쓰십시오.',
          en: 'Evidence is input; choose another folder.',
        },
      );
    }
  }
}

/** Whether a place lies in the folder `evidence/` beside an `assessment.yaml`. */
function isEvidence(place: string, host: Host): boolean {
  const above = dirname(place);
  if (above === place) return false;
  const stands =
    basename(above) === 'evidence' && host.kindOf(join(above, '..', 'assessment.yaml')) === 'file';
  return stands || isEvidence(above, host);
}

/** Writes a file, making its folder; a failure is a usage error that names the system's reason. */
export function writeFile(file: string, content: string | Uint8Array, host: Host): void {
  orRefuse(file, () => {
    host.makeFolder(dirname(resolve(host.cwd, file)));
    host.writeFile(file, content);
  });
}

/** Writes the files of a new folder by their paths, all of them or none; a failure is a usage error that names the system's reason. */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>, host: Host): void {
  const contents = [...files].map(([file, text]) => {
    const path = relative(folder, file).split(sep).join('/');
    return [path, new TextEncoder().encode(text)] as const;
  });
  orRefuse(folder, () => {
    host.makeFolder(dirname(resolve(host.cwd, folder)));
    host.writeFolder(folder, contents);
  });
}

function orRefuse(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError({
      ko: `${ko(path)}에 쓸 수 없습니다(${reason}).`,
      en: `"${path}" cannot be written (${reason}).`,
    });
  }
}

function findReporter<T>(name: string, reporters: readonly Reporter<T>[]): Reporter<T> {
  const found = reporters.find((reporter) => reporter.name === name);
  if (found) return found;
  const names = reporters.map((reporter) => reporter.name);
  throw unknownName(
    { ko: `${koWith(name, '이라는/라는')} 형식이 없습니다.`, en: `There is no format ${en(name)}.` },
    name,
    names,
  );
}
