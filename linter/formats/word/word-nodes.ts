/** An element of a Word file as the reader gives it: what it is, and what stands in it. */
export interface WordNode {
  readonly type: string;
  readonly children?: unknown;
}

/** An untyped value as a node; undefined for what is none. */
export function nodeOf(value: unknown): WordNode | undefined {
  return typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string'
    ? { ...value, type: value.type }
    : undefined;
}

export function childrenOf({ children }: WordNode): readonly WordNode[] {
  return Array.isArray(children) ? children.flatMap((child) => nodeOf(child) ?? []) : [];
}

/** A property that holds text; undefined where it is missing or something else. */
export function textProperty(node: object, name: string): string | undefined {
  const value: unknown = Reflect.get(node, name);
  return typeof value === 'string' ? value : undefined;
}

/** A property that holds a whole number, as a number or as digits. */
export function numberProperty(node: object, name: string): number | undefined {
  const value = Number(Reflect.get(node, name) ?? Number.NaN);
  return Number.isInteger(value) ? value : undefined;
}

export function isSet(node: object, name: string): boolean {
  return Reflect.get(node, name) === true;
}

/** Whether a node or anything in it passes a test. */
export function holds(node: WordNode, test: (node: WordNode) => boolean): boolean {
  return childrenOf(node).some((child) => test(child) || holds(child, test));
}
