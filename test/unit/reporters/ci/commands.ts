/** A workflow command as a runner understands it. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads output as GitHub's runner does, line by line; a line that is no command fails. */
export function workflowCommands(output: string): WorkflowCommand[] {
  if (output === '') return [];
  if (!output.endsWith('\n')) throw new Error('the last line does not end');
  return output
    .slice(0, -1)
    .split(/\r\n|\r|\n/)
    .map(workflowCommand);
}

function workflowCommand(line: string): WorkflowCommand {
  const end = line.indexOf('::', 2);
  if (!line.startsWith('::') || end < 0) throw new Error(`no command: ${line.slice(0, 200)}`);
  const head = line.slice(2, end);
  const space = head.indexOf(' ');
  const command = space < 0 ? head : head.slice(0, space);
  const given = space < 0 ? [] : head.slice(space + 1).split(',');
  const properties = given.map((pair): [string, string] => {
    const equals = pair.indexOf('=');
    if (equals <= 0) throw new Error(`no property: ${pair.slice(0, 200)}`);
    const value = pair
      .slice(equals + 1)
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',');
    return [pair.slice(0, equals), unescaped(value)];
  });
  return { command, properties: Object.fromEntries(properties), message: unescaped(line.slice(end + 2)) };
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
