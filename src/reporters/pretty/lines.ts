import { wrap } from '../../text/cells.ts';
import { guardCommands, inert } from '../../text/terminal.ts';
import type { RenderContext } from '../reporter.ts';

/** Text as lines that fit the width, each indented alike; nothing in it can move the cursor or command a CI runner. */
export function lines(text: string, context: RenderContext, indent = 0): string[] {
  const room = Math.max(10, context.width - indent);
  return wrap(inert(text), room).map((line) => guardCommands(' '.repeat(indent) + line));
}

/** `name: text`, the lines after the first set under the text. */
export function labelled(label: string, text: string, context: RenderContext, indent = 2): string[] {
  return lines(`${label}: ${text}`, context, indent);
}
