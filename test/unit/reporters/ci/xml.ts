/** An element of a parsed document. */
export interface ParsedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ParsedElement[];
  /** The text directly inside. */
  readonly text: string;
}

/** What XML 1.0 forbids in a document, character references included. */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const NAME = '[A-Za-z][A-Za-z0-9-]*';

/**
 * Parses the part of XML 1.0 that reports are written in, and throws at everything else: elements, attributes in double quotes,
 * text, and the predefined entities. No comment, CDATA, doctype or processing instruction but the declaration.
 */
export function parseXml(source: string): ParsedElement {
  if (FORBIDDEN.test(source)) throw new Error('a character that XML forbids');
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!source.startsWith(declaration)) throw new Error('no declaration');
  const tokens = source.slice(declaration.length).match(/<[^>]*>|[^<]+/g) ?? [];
  const open: {
    name: string;
    attributes: Record<string, string>;
    children: ParsedElement[];
    text: string;
  }[] = [{ name: '', attributes: {}, children: [], text: '' }];
  for (const token of tokens) {
    const top = open.at(-1)!;
    if (!token.startsWith('<')) {
      if (open.length === 1 && token.trim() !== '') throw new Error('text outside of the root');
      top.text += decoded(token);
    } else if (token.startsWith('</')) {
      if (token !== `</${top.name}>` || open.length === 1)
        throw new Error(`${token} does not end ${top.name}`);
      open.pop();
      open.at(-1)!.children.push(top);
    } else {
      const [, name, attributes, empty] =
        new RegExp(`^<(${NAME})((?: ${NAME}="[^"]*")*)(/?)>$`).exec(token) ?? [];
      if (name === undefined) throw new Error(`no tag: ${token.slice(0, 200)}`);
      const element = { name, attributes: attributesOf(attributes!), children: [], text: '' };
      if (empty === '/') top.children.push(element);
      else open.push(element);
    }
  }
  const [root, ...more] = open[0]!.children;
  if (root === undefined || more.length > 0 || open.length > 1) throw new Error('not one whole root');
  return root;
}

/** Every element of a name, at whatever depth. */
export function elementsOf(root: ParsedElement, name: string): ParsedElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ]);
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of source.matchAll(new RegExp(` (${NAME})="([^"]*)"`, 'g'))) {
    if (Object.hasOwn(found, name!)) throw new Error(`${name} is there twice`);
    if (/[\n\r\t<]/.test(value!)) throw new Error(`${name} has a character that would be folded`);
    found[name!] = decoded(value!);
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(text: string): string {
  if (text.includes(']]>')) throw new Error('"]]>" in text');
  return text.replace(/&([^;]{0,5}[;]?)/g, (_match, rest: string) => {
    const character = rest.endsWith(';') ? entities[rest.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`no entity: &${rest}`);
    return character;
  });
}
