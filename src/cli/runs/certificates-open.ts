import { loadRegistry, registryFileName, registryIn } from '../../load/certificates.ts';
import { todayIn } from '../../load/clock.ts';
import type { Result } from '../../load/document.ts';
import type { Host } from '../../load/host.ts';
import { displayPath } from '../../load/paths.ts';
import type { Registry } from '../../model/certificates.ts';
import { koWith } from '../../text/quoted.ts';
import { checkDate } from '../open.ts';
import { UsageError } from '../usage-error.ts';

/** Loads the registry that an argument names: a file, or a folder that holds one; by default the one here. A name of nothing is a usage error. */
export function openRegistry(path: string | undefined, on: string | undefined, host: Host): Result<Registry> {
  checkDate(on);
  return loadRegistry(registryPath(path, host), host);
}

/** Whether a name is that of a registry: a file that may be one, or a folder that holds one. */
export function isRegistry(named: string, host: Host): boolean {
  const kind = host.kindOf(named);
  if (kind === 'file') return /\.ya?ml$/i.test(named);
  return kind === 'folder' && registryIn(named, host) !== undefined;
}

/** The day that a registry is looked at: the one asked for, else today where it is. */
export function dayOf({ timeZone }: Registry, on: string | undefined, host: Host): string {
  return on ?? todayIn(timeZone, host.now());
}

function registryPath(path: string | undefined, host: Host): string {
  const named = path ?? '.';
  const kind = host.kindOf(named);
  if (kind === 'file' && /\.ya?ml$/i.test(named)) return named;
  const inside = registryIn(named, host);
  if (kind === 'folder' && inside !== undefined) return inside;
  const shown = displayPath(named, host);
  throw new UsageError(
    kind === 'missing'
      ? {
          ko: `${koWith(shown, '이라는/라는')} 폴더나 파일이 없습니다.`,
          en: `There is no folder or file "${shown}".`,
        }
      : kind === 'folder'
        ? {
            ko: `「${shown}」에 ${koWith(registryFileName, '이/가')} 없습니다.`,
            en: `There is no ${registryFileName} in "${shown}".`,
          }
        : {
            ko: `${koWith(shown, '은/는')} 인증 대장이 아닙니다.`,
            en: `"${shown}" is not a registry of certificates.`,
          },
    {
      ko: '인증 대장(kind: certificates)이나 그것이 있는 폴더를 적으십시오.',
      en: 'Name a registry of certificates (kind: certificates), or the folder that holds its certificates.yaml.',
    },
  );
}
