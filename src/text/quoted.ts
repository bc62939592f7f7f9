import { withParticle } from './particles.ts';

/** A name as it stands in a Korean message. */
export function ko(name: string | number): string {
  return `「${name}」`;
}

/** A name in a Korean message with its particle: `「F1-04」를`. */
export function koWith(name: string | number, particle: Parameters<typeof withParticle>[1]): string {
  return withParticle(ko(name), particle);
}

/** A name as it stands in an English message. */
export function en(name: string | number): string {
  return `"${name}"`;
}
