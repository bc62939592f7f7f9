import { basename, join } from 'node:path';
import type { FileSystem } from './host.ts';
import { placeFrom } from './paths.ts';

/** The folder or file of a framework: a shipped id, or a path from `folder`. Undefined where there is none. */
export function frameworkPath(framework: string, folder: string, files: FileSystem): string | undefined {
  const isPath = framework.includes('/') || framework.startsWith('.');
  if (!isPath && !shippedFrameworks(files).includes(framework)) return undefined;
  const path = isPath ? placeFrom(folder, framework, files) : join(files.frameworks ?? '', framework);
  return files.kindOf(path) === 'missing' ? undefined : path;
}

/** The ids of the frameworks that come with the program. */
export function shippedFrameworks(files: FileSystem): string[] {
  const { frameworks } = files;
  if (frameworks === undefined) return [];
  const listed = files.listFolder(frameworks);
  if ('problem' in listed) return [];
  return listed.names.filter(
    (name) => files.kindOf(join(frameworks, basename(name), 'framework.yaml')) === 'file',
  );
}
