import { basename, join } from 'node:path';
import type { Result } from '../../load/document.ts';
import { loadFramework } from '../../load/framework.ts';
import type { Host } from '../../load/host.ts';
import { displayPath } from '../../load/paths.ts';
import { frameworkPath, shippedFrameworks } from '../../load/shipped.ts';
import type { Framework } from '../../model/framework.ts';
import { en, koWith } from '../../text/quoted.ts';
import { UsageError, unknownName } from '../usage-error.ts';

/** Loads the framework that an argument names: a shipped id, a folder, or a framework.yaml. A name of nothing is a usage error. */
export function openFramework(given: string, host: Host): Result<Framework> {
  return loadFramework(namedFramework(given, host), host);
}

/** The path of the framework that an argument names, as `openFramework` takes it. */
export function namedFramework(given: string, host: Host): string {
  const path = frameworkPath(given, '.', host) ?? given;
  const kind = host.kindOf(path);
  if (kind === 'missing') throw notFound(given, host);
  if (kind === 'folder' && host.kindOf(join(path, 'framework.yaml')) === 'missing')
    throw notAFramework(
      `「${displayPath(path, host)}」에 framework.yaml이 없습니다.`,
      `There is no framework.yaml in "${displayPath(path, host)}".`,
    );
  if (kind !== 'folder' && !/\.ya?ml$/i.test(basename(path))) {
    const shown = displayPath(path, host);
    throw notAFramework(
      `${koWith(shown, '은/는')} 평가체계의 파일이 아닙니다.`,
      `"${shown}" is not a file of a framework.`,
    );
  }
  return path;
}

/** What looks like a path names a folder, anything else a shipped framework. */
function notFound(given: string, host: Host): UsageError {
  if (/[/\\]|^\.|\.ya?ml$/i.test(given)) {
    const shown = displayPath(given, host);
    return notAFramework(
      `${koWith(shown, '이라는/라는')} 폴더나 파일이 없습니다.`,
      `There is no folder or file "${shown}".`,
    );
  }
  return unknownName(
    {
      ko: `${koWith(given, '이라는/라는')} 내장 평가체계나 폴더가 없습니다.`,
      en: `There is no shipped framework or folder ${en(given)}.`,
    },
    given,
    shippedFrameworks(host),
  );
}

function notAFramework(ko: string, english: string): UsageError {
  return new UsageError(
    { ko, en: english },
    {
      ko: '평가체계 폴더나 framework.yaml, 또는 내장 평가체계의 식별자를 적으십시오(「assess framework list」).',
      en: 'Name a framework folder, a framework.yaml, or the id of a shipped framework ("assess framework list").',
    },
  );
}
