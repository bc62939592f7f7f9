import { inertLine } from '../../text/terminal.ts';

/** An element, its attributes in order, and its children; a text is a line of its own. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly (XmlElement | string)[];
}

/**
 * Writes an XML 1.0 document in UTF-8. Texts and values may be any strings: they are made inert, which leaves no character that
 * XML forbids, and nothing in them is markup.
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, '').join('\n')}\n`;
}

function elementLines({ name, attributes = {}, children = [] }: XmlElement, indent: string): string[] {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const start = `${indent}<${name}${given.join('')}`;
  if (children.length === 0) return [`${start}/>`];
  const texts = children.filter((child) => typeof child === 'string');
  // spaces inside an element that holds text would belong to the text
  if (texts.length > 0) return [`${start}>${texts.map(escaped).join('\n')}</${name}>`];
  const inner = children.flatMap((child) =>
    typeof child === 'string' ? [] : elementLines(child, `${indent}  `),
  );
  return [`${start}>`, ...inner, `${indent}</${name}>`];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return inertLine(text).replace(/[&<>"]/g, (character) => entities[character]!);
}
